package dev.landline.lab.network;

import static dev.landline.lab.network.Place.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In fair weather everything passes as it is, and the ledger counts it to the byte. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PassingTest {

    private static final String FRAMES = "/api/rooms/LAND/frames";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final String SWITCHING =
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";

    private final Place place = new Place();

    @AfterEach
    void close() {
        place.close();
    }

    /** Both ends of an exchange that has been had. */
    private static void exchange(Wire browser, Wire server, String request, String answer) {
        browser.send(request);
        assertThat(server.readAsMuchAs(request)).isEqualTo(request);
        server.send(answer);
        assertThat(browser.readAsMuchAs(answer)).isEqualTo(answer);
    }

    private Wire begin(Wire browser, String request, String answer) {
        browser.send(request);
        Wire server = place.server();
        assertThat(server.readAsMuchAs(request)).isEqualTo(request);
        server.send(answer);
        assertThat(browser.readAsMuchAs(answer)).isEqualTo(answer);
        return server;
    }

    private void assertLedger(WireLine line, int requests, long upBytes, long downBytes) {
        await().untilAsserted(() ->
                assertThat(place.ledger(line)).isEqualTo(new Ledger.Line(requests, 0, upBytes, downBytes)));
    }

    @Test
    void theLedgerCountsEachByteOfTheLineThatUsesTheConnection() {
        String poll = get(FRAMES + "?after=a:1");
        String held = get(FRAMES, Place.ID, "Prefer: wait=20");
        String none = "HTTP/1.1 204 No Content\r\n\r\n";
        String intents = "POST /api/rooms/LAND/intents HTTP/1.1\r\nCookie: x=y; landline-network=" + Place.ID
                + "\r\nContent-Length: 11\r\n\r\n{\"a\":[1,2]}";
        String head = get("/").replace("GET", "HEAD");
        String headAnswer = "HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n";
        try (Wire browser = place.browser();
                Wire server = begin(browser, poll, ANSWER)) {
            exchange(browser, server, held, none);
            exchange(browser, server, intents, ANSWER);
            exchange(browser, server, poll, ANSWER);
            exchange(browser, server, head, headAnswer);
            exchange(browser, server, get("/api/rooms"), ANSWER);

            assertLedger(WireLine.POLL, 2, 2L * poll.length(), 2L * ANSWER.length());
            assertLedger(WireLine.LONGPOLL, 1, held.length(), none.length());
            assertLedger(WireLine.INTENTS, 1, intents.length(), ANSWER.length());
            assertLedger(WireLine.PAGE, 1, head.length(), headAnswer.length());
            assertLedger(WireLine.ROOMS, 1, get("/api/rooms").length(), ANSWER.length());
        }
        place.awaitNobodyIsLeft();
    }

    @Test
    void aWebSocketIsATunnel() {
        String up = "\u0081\u0085\u0001\u0002\u0003\u0004GET /";
        String down = "\u0082\u0004\u0000\r\n\r";
        try (Wire browser = place.browser();
                Wire server = begin(browser, Place.upgrade(), SWITCHING)) {
            exchange(browser, server, up, down);
            exchange(browser, server, up, down);
            place.awaitUp(WireLine.WEBSOCKET, Place.upgrade().length() + 2L * up.length());
            place.awaitDown(WireLine.WEBSOCKET, SWITCHING.length() + 2L * down.length());
            assertThat(place.ledger(WireLine.WEBSOCKET).open()).isOne();
            assertThat(place.info().connections()).isOne();
        }
        place.awaitNobodyIsLeft();
        assertThat(place.ledger(WireLine.WEBSOCKET).requests()).isOne();
    }

    @Test
    void anUpgradeToHttp2IsNotPassedOn() {
        String request = get("/", Place.ID, "Upgrade: h2c", "A: b", "HTTP2-Settings: AAEAAEAAAAIAAAAB");
        try (Wire browser = place.browser()) {
            browser.send(request);
            try (Wire server = place.server()) {
                assertThat(server.readHead()).isEqualTo(get("/", Place.ID, "A: b"));
                server.send(ANSWER);
                browser.readAsMuchAs(ANSWER);
            }
        }
        assertLedger(WireLine.PAGE, 1, request.length(), ANSWER.length());
    }

    @Test
    void aStreamPassesChunkByChunkBeforeItEnds() {
        String request = get(FRAMES + "/events");
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (Wire browser = place.browser();
                Wire server = begin(browser, request, head)) {
            for (String chunk : new String[] {"5\r\nhello\r\n", "3;x=1\r\n\r\n0\r\n", "0\r\nTrailer: 1\r\n\r\n"}) {
                server.send(chunk);
                assertThat(browser.readAsMuchAs(chunk)).isEqualTo(chunk);
            }
            exchange(browser, server, get("/"), ANSWER);
            assertLedger(WireLine.PAGE, 1, get("/").length(), ANSWER.length());
        }
    }

    @Test
    void anInterimAnswerIsFollowedByAnother() {
        String request = get("/");
        String answers = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ANSWER;
        try (Wire browser = place.browser();
                Wire server = begin(browser, request, answers)) {
            exchange(browser, server, request, ANSWER);
            assertLedger(WireLine.PAGE, 2, 2L * request.length(), answers.length() + ANSWER.length());
        }
    }

    @Test
    void aBrowserWithoutACookieGetsOneAndIsCountedByIt() {
        String request = "GET / HTTP/1.1\r\nHost: x\r\nCookie: landline-network=a_b; other=1\r\n\r\n";
        try (Wire browser = place.browser()) {
            browser.send(request);
            try (Wire server = place.server()) {
                assertThat(server.readAsMuchAs(request)).isEqualTo(request);
                server.send(ANSWER);
                String head = browser.readHead();
                assertThat(browser.read(5)).isEqualTo("hello");
                assertThat(head)
                        .matches("(?s)HTTP/1.1 200 OK\r\nContent-Length: 5\r\nSet-Cookie: landline-network="
                                + "[a-z0-9-]{13}; Path=/; HttpOnly; SameSite=Lax\r\n\r\n");
                String id = head.replaceAll("(?s).*network=([^;]*);.*", "$1");
                await().untilAsserted(() -> assertThat(Place.done(place.network.browser(id))
                                .orElseThrow()
                                .lines())
                        .containsEntry("page", new Ledger.Line(1, 0, request.length(), head.length() + 5L)));
            }
        }
    }

    @Test
    void whatTheBrowserSendsTooEarlyWaitsForItsTurn() {
        String both = get("/") + get("/api/rooms");
        try (Wire browser = place.browser()) {
            browser.send(both);
            try (Wire server = place.server()) {
                server.readAsMuchAs(get("/"));
                server.send(ANSWER);
                assertThat(server.readAsMuchAs(get("/api/rooms"))).isEqualTo(get("/api/rooms"));
                server.send(ANSWER);
                assertThat(browser.readAsMuchAs(ANSWER + ANSWER)).isEqualTo(ANSWER + ANSWER);
            }
        }
        assertLedger(WireLine.PAGE, 1, get("/").length(), ANSWER.length());
        assertLedger(WireLine.ROOMS, 1, get("/api/rooms").length(), ANSWER.length());
    }

    @Test
    void whenTheBrowserLeavesTheServerLearnsOfIt() {
        Wire browser = place.browser();
        try (Wire server = begin(browser, get(FRAMES + "/stream"), "HTTP/1.1 200 OK\r\n\r\nmore")) {
            browser.close();
            assertThat(server.readToEnd()).isEmpty();
        }
        place.awaitNobodyIsLeft();
    }

    @Test
    void whenTheServerLeavesTheBrowserLearnsOfItAfterTheLastByte() {
        try (Wire browser = place.browser();
                Wire server = begin(browser, get(FRAMES + "/stream"), "HTTP/1.1 200 OK\r\n\r\n")) {
            server.send("last words");
            server.close();
            assertThat(browser.readToEnd()).isEqualTo("last words");
        }
        place.awaitNobodyIsLeft();
    }

    @Test
    void aServerThatSpeaksUnaskedIsHungUpOn() {
        try (Wire browser = place.browser();
                Wire server = begin(browser, get("/"), ANSWER)) {
            server.send(ANSWER);
            assertThat(browser.readToEnd()).isEmpty();
        }
        place.awaitNobodyIsLeft();
    }

    @Test
    void aServerThatCannotBeReachedIsABadGateway() {
        place.stopServer();
        try (Wire browser = place.browser()) {
            browser.send(get("/"));
            assertThat(browser.readToEnd()).startsWith("HTTP/1.1 502 Bad Gateway\r\n");
        }
        place.awaitNobodyIsLeft();
    }

    @Test
    void whatIsNotHttpIsHungUpOn() {
        for (String nonsense : new String[] {"PRI * HTTP/2.0\r\n\r\n", "\r\n\r\n", "x".repeat(Head.MAX_BYTES + 1)}) {
            try (Wire browser = place.browser()) {
                browser.send(nonsense);
                assertThat(browser.readToEnd()).isIn("", "<reset>");
            }
        }
    }

    @Test
    void aBrowserThatDoesNotReadStopsTheServer() {
        try (Wire browser = place.browser();
                Wire server = begin(browser, get("/"), "HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n")) {
            ByteBuffer much = ByteBuffer.allocate(200_000_000);
            for (int stuck = 0; stuck < 20; place.fence()) {
                stuck = server.sendSome(much) == 0 ? stuck + 1 : 0;
                assertThat(much.remaining()).as("left to send").isPositive();
            }
            int sent = much.position();
            assertThat(browser.read(sent)).hasSize(sent);
        }
    }
}
