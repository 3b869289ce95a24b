package dev.landline.lab.network;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.landline.lab.network.Fault.Kind;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** A request and its answer, or a WebSocket. */
final class Exchange {

    final Browser browser;
    final WireLine line;

    private final Head request;
    private final boolean introduced;
    private final long asked;
    private final @Nullable String refusal;

    private Body up;
    private @Nullable Body down;
    private @Nullable Long opened;
    private boolean swallowed;
    private Buffer held = Buffer.buffer();

    /** @param introduced whether the browser said who it is */
    Exchange(Head request, Browser browser, boolean introduced, long now) {
        this.request = request;
        this.browser = browser;
        this.introduced = introduced;
        this.line = WireLine.of(request);
        this.asked = now;
        this.up = Body.ofRequest(request);
        this.refusal = refusal(browser.weather(), line, now);
        browser.ledger.opened(line);
    }

    private static @Nullable String refusal(Weather weather, WireLine line, long now) {
        if (weather.has(Kind.REFUSE, line, now)) {
            return "403 Forbidden";
        }
        return weather.has(Kind.BAD_GATEWAY, line, now) ? "502 Bad Gateway" : null;
    }

    /** Whether the server is not asked. */
    boolean refused() {
        return refusal != null;
    }

    boolean requestEnded() {
        return up.ended();
    }

    boolean answered() {
        return down != null;
    }

    boolean answerEnded() {
        return down != null && down.ended();
    }

    /** How many of these bytes belong to the request. */
    int up(Buffer bytes) {
        return up.take(bytes);
    }

    /** How many of these bytes belong to the answer, whose head has been read. */
    int down(Buffer bytes) {
        return down == null ? 0 : down.take(bytes);
    }

    /** The server's head, as the browser gets it. Interim answers (RFC 9110, section 15.2) are followed by another. */
    Buffer answer(Head answer, Buffer bytes, long now) {
        int status = answer.status();
        if (status == 101) {
            opened = now;
            up = Body.untilClose();
            down = Body.untilClose();
        } else if (status >= 200) {
            down = Body.ofAnswer(answer, request.method().equals("HEAD"));
        } else {
            return bytes;
        }
        return introduced ? bytes : answer.with(bytes, Cookie.introduce(browser.id));
    }

    /** The network's own answer, instead of the server's. */
    Buffer refuse() {
        return refuse(refusal == null ? "502 Bad Gateway" : refusal);
    }

    /** The network's own answer: this status. */
    Buffer refuse(String status) {
        down = Body.none();
        return Buffer.buffer(("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nCache-Control: no-store\r\n"
                        + (introduced ? "" : Cookie.introduce(browser.id) + "\r\n") + "\r\n")
                .getBytes(US_ASCII));
    }

    /** When the WebSocket is to be closed; {@link Pipe#NEVER} if it is not, or if this is none. */
    long killAt(long now) {
        return opened == null ? Pipe.NEVER : browser.weather().strikesAt(Kind.KILL, line, opened, now);
    }

    /** Whether bytes that come now are lost. Where it once was so, it stays so. */
    boolean swallows(long now) {
        Long since = line == WireLine.WEBSOCKET ? opened : Long.valueOf(asked);
        swallowed |= since != null && browser.weather().strikesAt(Kind.SWALLOW, line, since, now) <= now;
        return swallowed;
    }

    /** Whether bytes were lost, and no more are: it can not go on. */
    boolean brokenBySwallowing(long now) {
        return swallowed && !browser.weather().has(Kind.SWALLOW, line, now);
    }

    /** Whether all stands still. */
    boolean cut(long now) {
        return browser.weather().has(Kind.CUT, line, now);
    }

    /** Takes a part of the answer's body, and gives what may go on: all that was held back, or nothing. */
    Buffer hold(Buffer bytes, long now) {
        int atLeast = browser.weather().amounts(Kind.HOLD, line, now).bytes();
        if (held.length() == 0 && atLeast <= bytes.length()) {
            return bytes;
        }
        held.appendBuffer(bytes);
        if (held.length() < atLeast && !answerEnded()) {
            return Buffer.buffer();
        }
        Buffer all = held;
        held = Buffer.buffer();
        return all;
    }

    boolean holdsBytes() {
        return held.length() > 0;
    }

    /** The server has closed the connection: the answer's body ends, if that is how it ends. */
    void serverGone() {
        if (down != null) {
            down = Body.none();
        }
    }

    void close() {
        browser.ledger.closed(line);
    }
}
