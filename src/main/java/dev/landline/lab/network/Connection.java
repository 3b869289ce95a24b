package dev.landline.lab.network;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A TCP connection of a browser, and the one to the server that belongs to it. All that happens leads to {@link #turn},
 * which brings everything as far as the weather, the time and the other side allow.
 *
 * <p>One exchange at a time: a request that comes before the answer to the last one has gone waits.
 */
final class Connection {

    private final Supplier<Future<NetSocket>> connect;
    private final Browsers browsers;
    private final Timers timers;

    private final Side client = new Side(Pipe.SOCKET_BYTES);
    private final Side server = new Side(Pipe.SOCKET_BYTES);

    private @Nullable Browser browser;
    private @Nullable Exchange exchange;
    private boolean connecting;
    private boolean closed;
    private Runnable cancelTimer = () -> {};

    Connection(Supplier<Future<NetSocket>> connect, Browsers browsers, Timers timers) {
        this.connect = connect;
        this.browsers = browsers;
        this.timers = timers;
    }

    void open(NetSocket socket) {
        client.attach(socket, this::turn);
    }

    void weatherChanged() {
        Exchange current = exchange;
        if (current != null) {
            long now = timers.nanoTime();
            server.waiting
                    .takeAll()
                    .forEach(bytes -> server.waiting.add(bytes, current.browser.dueUp(current.line, now)));
            client.waiting.takeAll().forEach(bytes -> addDown(current, bytes, now));
            addDown(current, current.hold(Buffer.buffer(), now), now);
        }
        turn();
    }

    private void turn() {
        if (closed) {
            return;
        }
        long now = timers.nanoTime();
        try {
            do {
                readRequest(now);
                readAnswer(now);
                pump(now);
            } while (exchangeEnds());
        } catch (MalformedException e) {
            close();
            return;
        }
        if (isOver(now)) {
            close();
            return;
        }
        stopAndGo();
        schedule(now);
    }

    private void readRequest(long now) {
        Exchange current = exchange;
        if (current == null) {
            Head head = Head.ofRequest(client.unread.peek());
            if (head == null) {
                return;
            }
            current = begin(head, now);
            current.browser.ledger.up(current.line, head.length());
            passUp(current, head.withoutOtherUpgrade(client.unread.take(head.length())), now);
        }
        if (!client.unread.isEmpty()) {
            Buffer bytes = client.unread.take(current.up(client.unread.peek()));
            current.browser.ledger.up(current.line, bytes.length());
            passUp(current, bytes, now);
        }
        if (current.refused() && current.requestEnded() && !current.answered()) {
            addDown(current, current.refuse(), now);
        }
    }

    private Exchange begin(Head head, long now) {
        String id = Cookie.id(head).orElse(null);
        Browser asking = browsers.get(id == null ? Cookie.newId() : id);
        if (browser != asking) {
            leaveBrowser();
            browser = asking;
            asking.join(this);
        }
        Exchange begun = new Exchange(head, asking, id != null, now);
        exchange = begun;
        return begun;
    }

    private void passUp(Exchange current, Buffer bytes, long now) {
        if (bytes.length() > 0 && !current.refused() && !current.swallows(now)) {
            server.waiting.add(bytes, current.browser.dueUp(current.line, now));
        }
    }

    private void readAnswer(long now) {
        Exchange current = exchange;
        while (!server.unread.isEmpty()) {
            if (current == null || current.answerEnded()) {
                throw new MalformedException("the server says more than it was asked for");
            }
            if (current.answered()) {
                int count = current.down(server.unread.peek());
                passDown(current, server.unread.take(count), now);
                continue;
            }
            Head head = Head.ofAnswer(server.unread.peek());
            if (head == null) {
                return;
            }
            boolean swallowed = current.swallows(now);
            Buffer bytes = current.answer(head, server.unread.take(head.length()), now);
            if (!swallowed) {
                addDown(current, bytes, now);
            }
        }
        if (current != null && server.isGone() && current.answered()) {
            current.serverGone();
            addDown(current, current.hold(Buffer.buffer(), now), now);
        }
    }

    private void passDown(Exchange current, Buffer bytes, long now) {
        if (!current.swallows(now)) {
            addDown(current, current.hold(bytes, now), now);
        }
    }

    private void addDown(Exchange current, Buffer bytes, long now) {
        int portion = current.browser.portion(current.line, now);
        for (int at = 0; at < bytes.length(); ) {
            int end = Math.min(bytes.length() - at, portion) + at;
            client.waiting.add(bytes.slice(at, end), current.browser.dueDown(current.line, end - at, now));
            at = end;
        }
    }

    private void pump(long now) {
        Exchange current = exchange;
        if (current == null || current.cut(now)) {
            return;
        }
        if (!server.isAttached() && !connecting && server.waiting.due() <= now) {
            connectServer();
        }
        server.pump(now, count -> {});
        client.pump(now, count -> current.browser.ledger.down(current.line, count));
    }

    private void connectServer() {
        connecting = true;
        connect.get().onComplete(connected -> {
            connecting = false;
            if (connected.failed()) {
                serverMissing();
            } else if (closed) {
                connected.result().close();
            } else {
                server.attach(connected.result(), this::turn);
            }
            turn();
        });
    }

    /** Says so, and ends the connection. */
    private void serverMissing() {
        server.setGone();
        server.waiting.takeAll();
        Exchange current = exchange;
        if (current != null) {
            addDown(current, current.refuse("502 Bad Gateway"), timers.nanoTime());
        }
    }

    /** Whether there is a next request to look at. */
    private boolean exchangeEnds() {
        Exchange current = exchange;
        if (current == null
                || !current.requestEnded()
                || !current.answerEnded()
                || current.holdsBytes()
                || !server.waiting.isEmpty()
                || !client.waiting.isEmpty()
                || current.swallows(timers.nanoTime())) {
            return false;
        }
        current.close();
        exchange = null;
        return !client.unread.isEmpty() && !server.isGone();
    }

    private boolean isOver(long now) {
        Exchange current = exchange;
        if (current == null) {
            return client.isGone() || server.isGone();
        }
        if (current.killAt(now) <= now || current.brokenBySwallowing(now)) {
            return true;
        }
        boolean waits = current.cut(now); // then nobody learns of anything
        if (client.isGone()) {
            return !waits && later(server.waiting.due(), now) == Pipe.NEVER;
        }
        return server.isGone() && !waits && client.waiting.isEmpty() && !current.swallows(now);
    }

    /** Nobody reads on what the other side does not take. */
    private void stopAndGo() {
        client.read(!server.waiting.isFull() && client.unread.length() <= Head.MAX_BYTES);
        server.read(!client.waiting.isFull());
    }

    private void schedule(long now) {
        cancelTimer.run();
        cancelTimer = () -> {};
        Exchange current = exchange;
        if (current == null) {
            return;
        }
        long at = current.killAt(now);
        if (!current.cut(now)) {
            at = Math.min(at, later(server.waiting.due(), now));
            at = Math.min(at, later(client.waiting.due(), now));
        }
        if (at != Pipe.NEVER) {
            cancelTimer = timers.runAfter(at - now, this::turn);
        }
    }

    /** What is due already waits for the other side, not for the time. */
    private static long later(long due, long now) {
        return due > now ? due : Pipe.NEVER;
    }

    private void leaveBrowser() {
        if (browser != null) {
            browser.leave(this);
        }
    }

    void close() {
        if (closed) {
            return;
        }
        closed = true;
        cancelTimer.run();
        if (exchange != null) {
            exchange.close();
        }
        leaveBrowser();
        client.close();
        server.close();
    }
}
