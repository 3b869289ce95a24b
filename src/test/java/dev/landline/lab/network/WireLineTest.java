package dev.landline.lab.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireLineTest {

    private static Head request(String requestLine, String field) {
        return Objects.requireNonNull(
                Head.ofRequest(Buffer.buffer(requestLine + " HTTP/1.1\r\nHost: x\r\n" + field + "\r\n\r\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/rooms/K7QF/frames,                  A: b,                  POLL",
        "GET /api/rooms/K7QF/frames?after=a:1,        Prefer: return=minimal, POLL",
        "GET /api/rooms/K7QF/frames?after=a:1,        Prefer: wait=20,       LONGPOLL",
        "GET /api/rooms/K7QF/frames,                  'prefer: x, WAIT = 5', LONGPOLL",
        "GET /api/rooms/K7QF/frames/stream,           Prefer: wait=20,       STREAM",
        "GET /api/rooms/K7QF/frames/events?after=a:1, A: b,                  SSE",
        "GET /api/rooms/K7QF/socket,                  Upgrade: WebSocket,    WEBSOCKET",
        "GET /api/rooms/K7QF/socket,                  A: b,                  ROOMS",
        "POST /api/rooms/K7QF/intents,                A: b,                  INTENTS",
        "GET /api/rooms,                              A: b,                  ROOMS",
        "DELETE /api/rooms/K7QF/seats/me,             A: b,                  ROOMS",
        "GET /play/K7QF?line=sse,                     A: b,                  PAGE",
        "GET /,                                       Upgrade: h2c,          PAGE",
    })
    void aRequestsHeadTellsItsLine(String requestLine, String field, WireLine line) {
        assertThat(WireLine.of(request(requestLine, field))).isEqualTo(line);
    }
}
