package dev.landline.transport.websocket;

import dev.landline.delivery.Delivery;
import dev.landline.delivery.SlowReaderException;
import dev.landline.delivery.Traffic;
import dev.landline.log.Frame;
import dev.landline.log.Position;
import dev.landline.protocol.ClientMessage;
import dev.landline.protocol.FrameFormat;
import dev.landline.protocol.Intent;
import dev.landline.protocol.Limits;
import dev.landline.protocol.LineName;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.protocol.ServerMessages;
import dev.landline.protocol.ViewReport;
import dev.landline.room.Line;
import dev.landline.room.Occupant;
import dev.landline.room.Room;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A WebSocket as a line to a room. Lives on its connection's context, save {@link #dismiss}. */
final class SocketLine implements Line {

    private static final Logger LOG = System.getLogger(SocketLine.class.getName());

    private final WebSocketConnection connection;
    private final FrameFormat format;
    private final Delivery delivery;
    private final Traffic.Line counts;
    private final Context context;
    private final Incoming incoming = new Incoming(System.nanoTime());
    private @Nullable Room room;
    private ClientMessage.@Nullable Hello hello;
    private @Nullable Occupant occupant;
    private @Nullable Cancellable frames;
    private boolean pongUnderWay;
    private boolean over;

    SocketLine(WebSocketConnection connection, FrameFormat format, Delivery delivery, Context context) {
        this.connection = connection;
        this.format = format;
        this.delivery = delivery;
        counts = delivery.line(LineName.WEBSOCKET, format);
        this.context = context;
    }

    @Override
    public String client() {
        return hello == null ? "" : hello.client();
    }

    @Override
    public @Nullable Occupant occupant() {
        return occupant;
    }

    @Override
    public void dismiss(Problem problem, String reason) {
        context.runOnContext(ignored -> bye(problem, reason));
    }

    void expectHello(Room found) {
        room = found;
        context.owner().setTimer(Limits.HELLO_WITHIN.toMillis(), ignored -> {
            if (hello == null) {
                bye(Problem.NO_HELLO, "a hello must come within " + Limits.HELLO_WITHIN.toSeconds() + " s");
            }
        });
    }

    /** Takes a message in; whatever is wrong with it ends the line with a bye. */
    void hear(String message) {
        Room here = room;
        if (over || here == null) {
            return;
        }
        try {
            switch (incoming.take(message)) {
                case ClientMessage.Hello first -> start(here, first);
                case ClientMessage.Intents intents -> submit(here, intents.intents(), intents.view());
                case ClientMessage.Ping ping -> pong(here, ping);
            }
        } catch (ProblemException e) {
            bye(e.problem(), e.detail());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a message failed", e);
            bye(Problem.INTERNAL, "this is a fault of the server's; it was logged");
        }
    }

    private void submit(Room here, List<Intent> intents, ViewReport view) {
        if (occupant == null) {
            throw new ProblemException(Problem.MALFORMED, "expected a seat: a hello with a token");
        }
        here.submit(occupant, client(), intents, view);
    }

    private void start(Room here, ClientMessage.Hello first) {
        if (first.token() != null) {
            occupant = here.occupant(first.token())
                    .orElseThrow(() -> new ProblemException(
                            Problem.BAD_TOKEN, "token proves no seat in this room; take a new one"));
        }
        hello = first;
        here.opened(this);
        follow(here, first.after());
    }

    private void follow(Room here, @Nullable Position after) {
        frames = delivery.follow(here, after, counts)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .subscribe()
                .with(
                        ignored -> {},
                        failure -> bye(
                                failure instanceof SlowReaderException ? Problem.SLOW : Problem.INTERNAL,
                                "the line stands still"),
                        () -> bye(Objects.requireNonNullElse(here.ended(), Problem.ROOM_ENDED), "the room has ended"));
    }

    private Uni<Void> send(List<Frame> batch) {
        byte[] message = format.join(batch);
        counts.sent(batch.size(), message.length);
        return format == FrameFormat.BINARY
                ? connection.sendBinary(Buffer.buffer(message))
                : connection.sendText(new String(message, StandardCharsets.UTF_8));
    }

    private void pong(Room here, ClientMessage.Ping ping) {
        if (occupant != null) {
            submit(here, List.of(), ViewReport.NONE);
        }
        if (pongUnderWay) {
            return; // a client that asks without reading must not make a queue grow
        }
        pongUnderWay = true;
        Room.Clock clock = here.clock();
        connection
                .sendText(ServerMessages.pong(ping.t(), clock.seq(), here.sinceMs(clock)))
                .subscribe()
                .with(ignored -> pongUnderWay = false, failure -> closed());
    }

    /** Says goodbye and closes, once. */
    void bye(Problem problem, String reason) {
        if (over) {
            return;
        }
        closed();
        connection
                .sendText(ServerMessages.bye(problem, reason))
                .chain(() -> connection.close(new CloseReason(problem.code(), shorten(reason))))
                .subscribe()
                .with(ignored -> {}, failure -> {});
    }

    /** Lets go of everything. */
    void closed() {
        over = true;
        if (frames != null) {
            frames.cancel();
        }
        if (room != null && hello != null) {
            room.closed(this);
        }
    }

    /** A close frame holds 123 bytes of reason (RFC 6455, section 5.5). */
    private static String shorten(String reason) {
        return reason.length() <= 100 ? reason : reason.substring(0, 100);
    }
}
