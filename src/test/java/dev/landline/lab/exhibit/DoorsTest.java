package dev.landline.lab.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.lab.exhibit.Exhibit.Opened;
import dev.landline.lab.network.EventLoop;
import dev.landline.lab.network.ManualTimers;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.testing.Played;
import dev.landline.testing.RawSocket;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ports that are opened for one load. */
@QuarkusTest
class DoorsTest {

    private static final Duration SOON = Duration.ofSeconds(8);

    private final Exhibit exhibit = new Exhibit();
    private final TestHttp http = TestHttp.here();
    private final List<Opened> opened = new ArrayList<>();

    @Inject
    Doors doors;

    @Inject
    Sightings sightings;

    @Inject
    SecureServers servers;

    @Inject
    Vertx vertx;

    @AfterEach
    void nothingStaysOpen() {
        opened.forEach(exhibit::close);
        assertThat(doors.size().toCompletableFuture().join()).isZero();
        await("connections to the server").until(() -> sightings.size() == 0);
    }

    private Opened open(String protocol, int rttMs) {
        Opened door = exhibit.open(protocol, rttMs);
        opened.add(door);
        return door;
    }

    private static Version get(HttpClient client, URI address) throws Exception {
        HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.version();
    }

    private static WebSocket socket(HttpClient client, Opened door, String origin) {
        return client.newWebSocketBuilder()
                .subprotocols("landline.v1.json")
                .header("Origin", origin)
                .buildAsync(
                        URI.create("wss://localhost:" + door.port() + "/api/rooms/LAND/socket"),
                        new WebSocket.Listener() {})
                .join();
    }

    @ParameterizedTest
    @CsvSource({"h2, HTTP_2", "http/1.1, HTTP_1_1"})
    void itLeadsToThisServerInItsProtocolAndTellsWhoCame(String protocol, Version version) throws Exception {
        Opened door = open(protocol, 0);
        assertThat(exhibit.connections(door)).isEmpty();
        try (HttpClient client = Exhibit.client();
                HttpClient other = Exhibit.client()) {
            assertThat(get(client, door.uri("/play/LAND"))).isEqualTo(version);
            assertThat(get(client, door.uri("/api/rooms"))).isEqualTo(version);
            assertThat(exhibit.connections(door)).hasSize(1);

            WebSocket socket = socket(other, door, "https://localhost:" + door.port());
            JsonNode told = exhibit.connections(door);
            assertThat(told).hasSize(2);
            assertThat(told.get(0))
                    .isEqualTo(Played.json("{\"openedMs\":0.0,\"protocol\":\"%s\",\"requests\":2,\"webSocket\":false}"
                            .formatted(protocol)));
            assertThat(told.get(1).path("protocol").textValue()).isEqualTo("http/1.1");
            assertThat(told.get(1).path("requests").intValue()).isOne();
            assertThat(told.get(1).path("webSocket").booleanValue()).isTrue();
            assertThat(told.get(1).path("openedMs").doubleValue()).isPositive();
            JsonNode asked = exhibit.asked(door);
            assertThat(asked.findValuesAsText("path"))
                    .containsExactly("/play/LAND", "/api/rooms", "/api/rooms/LAND/socket");
            assertThat(asked.findValues("atMs").stream().map(JsonNode::doubleValue))
                    .isSorted()
                    .allMatch(at -> at > 0);
            socket.abort();
        }
    }

    @Test
    void ofManyRequestsTheFirstAreToldAndAllAreCounted() throws Exception {
        Opened door = open("h2", 0);
        try (HttpClient client = Exhibit.client()) {
            for (int i = 0; i < 60; i++) {
                get(client, door.uri("/?" + i));
            }
        }
        assertThat(exhibit.connections(door).findValues("requests"))
                .singleElement()
                .satisfies(count -> assertThat(count.intValue()).isEqualTo(60));
        assertThat(exhibit.asked(door).findValuesAsText("path")).hasSize(50).containsOnly("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "http/1.1"})
    void aSocketThatIsRefusedIsNone(String protocol) {
        Opened door = open(protocol, 0);
        try (HttpClient client = Exhibit.client()) {
            assertThatThrownBy(() -> socket(client, door, "https://evil.example"))
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
        assertThat(exhibit.connections(door)).singleElement().satisfies(told -> {
            assertThat(told.path("requests").intValue()).isOne();
            assertThat(told.path("webSocket").booleanValue()).isFalse();
        });
    }

    @Test
    void whoSaysNothingThatTheServerReadsIsToldWithoutAProtocol() {
        Opened door = open("h2", 0);
        try (RawSocket garbage = new RawSocket(door.uri("/"))) {
            garbage.send("GET / HTTP/1.1\r\n\r\n");
            assertThat(garbage.readUntil("<end>", SOON)).endsWith("<end>");
        }
        assertThat(exhibit.connections(door)).singleElement().satisfies(told -> {
            assertThat(told.path("protocol").isNull()).isTrue();
            assertThat(told.path("requests").intValue()).isZero();
        });
    }

    @Test
    void whoComesByAnotherWayIsNotTold() throws Exception {
        Opened door = open("h2", 0);
        Opened other = open("h2", 0);
        try (HttpClient client = Exhibit.client()) {
            get(client, other.uri("/"));
        }
        http.get("/");
        assertThat(exhibit.connections(door)).isEmpty();
        assertThat(exhibit.connections(other)).hasSize(1);
    }

    private static void assertNobodyGetsIn(int port) {
        assertThatThrownBy(() -> new Socket("localhost", port).close()).isInstanceOf(ConnectException.class);
    }

    @Test
    void onceItIsClosedNobodyGetsIn() {
        Opened door = open("http/1.1", 1000);
        try (RawSocket connection = new RawSocket(door.uri("/"))) {
            assertThat(exhibit.close(door)).isEqualTo(204);
            assertThat(connection.readUntil("<end>", SOON)).isEqualTo("<end>");
        }
        assertNobodyGetsIn(door.port());
        assertThat(http.get(Exhibit.API + "/doors/" + door.id()).body()).contains("/problems/unknown-door");
        assertThat(exhibit.close(door)).isEqualTo(404);
    }

    @Test
    void itClosesByItself() {
        EventLoop loop = EventLoop.of(vertx);
        ManualTimers timers = new ManualTimers();
        Doors own = new Doors(vertx, loop, timers, servers, sightings, "127.0.0.1");
        int port = done(own.open(Protocol.H2, Duration.ofMillis(100))).port();
        DoorInfo sooner = done(own.open(Protocol.H2, Duration.ofMillis(100)));
        done(own.close(sooner.id()));
        assertThat(timers.waiting()).isOne();
        try (RawSocket connection = new RawSocket(URI.create("https://localhost:" + port))) {
            advance(loop, timers, Duration.ofSeconds(60).minusNanos(1));
            assertThat(done(own.size())).isOne();
            advance(loop, timers, Duration.ofNanos(1));
            assertThat(done(own.size())).isZero();
            assertThat(connection.readUntil("<end>", SOON)).isEqualTo("<end>");
        }
        assertThat(timers.waiting()).isZero();
        await().untilAsserted(() -> assertNobodyGetsIn(port));
    }

    private static void advance(EventLoop loop, ManualTimers timers, Duration time) {
        done(loop.call(() -> {
            timers.advance(time);
            return Future.succeededFuture();
        }));
    }

    private static <T> T done(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    @Test
    void sixtyFourAreOpenAtMost() {
        for (int i = 0; i < Doors.MAX_OPEN; i++) {
            open(i % 2 == 0 ? "h2" : "http/1.1", 0);
        }
        HttpResponse<String> refused = exhibit.askForDoor("h2", 0);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("10");
        exhibit.close(opened.remove(0));
        open("h2", 0);
    }

    @Test
    void sixteenConnectionsComeByOne() throws IOException {
        Opened door = open("h2", 0);
        List<RawSocket> connections = new ArrayList<>();
        for (int i = 0; i < Door.MAX_CONNECTIONS + 1; i++) {
            connections.add(new RawSocket(door.uri("/")));
        }
        assertThat(connections.get(Door.MAX_CONNECTIONS).readUntil("<end>", SOON))
                .isEqualTo("<end>");
        assertThat(exhibit.connections(door)).hasSize(Door.MAX_CONNECTIONS);
        connections.forEach(RawSocket::close);
    }

    @Test
    void withoutHttpsThereIsNone() {
        Doors without = new Doors(
                vertx,
                EventLoop.of(vertx),
                new ManualTimers(),
                new SecureServers(vertx, "0.0.0.0"),
                sightings,
                "127.0.0.1");
        for (Protocol protocol : Protocol.values()) {
            assertThatThrownBy(() -> done(without.open(protocol, Duration.ZERO)))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            ProblemException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NO_HTTPS));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "doors |                                        | the body must be {\"protocol\":…,\"rttMs\":…}",
                "doors | []                                     | the body must be a JSON object",
                "doors | {\"rttMs\":1}                          | protocol must be h2 or http/1.1",
                "doors | {\"protocol\":\"h3\",\"rttMs\":1}      | protocol must be h2 or http/1.1",
                "doors | {\"protocol\":\"h2\"}                  | rttMs must be 0 to 1000",
                "doors | {\"protocol\":\"h2\",\"rttMs\":-1}     | rttMs must be 0 to 1000",
                "doors | {\"protocol\":\"h2\",\"rttMs\":1001}   | rttMs must be 0 to 1000",
                "doors | {\"protocol\":\"h2\",\"rttMs\":\"1\"}  | rttMs has a value of the wrong type",
                "doors | {\"protocol\":\"h2\",\"rttMs\":1.5}    | rttMs has a value of the wrong type",
                "doors | {\"protocol\":\"h2\",\"rttMs\":1,\"x\":1} | known are protocol, rttMs",
                "loads |                                        | the body must be {\"delivery\":…,\"rttMs\":…,\"workMs\":…}",
                "loads | {\"rttMs\":1,\"workMs\":1}             | delivery must be push or none",
                "loads | {\"delivery\":\"preload\",\"rttMs\":1,\"workMs\":1} | delivery must be push or none",
                "loads | {\"delivery\":\"push\",\"workMs\":1}   | rttMs must be 0 to 1000",
                "loads | {\"delivery\":\"push\",\"rttMs\":1}    | workMs must be 0 to 1000",
                "loads | {\"delivery\":\"push\",\"rttMs\":1,\"workMs\":1001} | workMs must be 0 to 1000",
                "loads | {\"delivery\":\"push\",\"rttMs\":1,\"workMs\":1,\"room\":\"A\"} | known are delivery, rttMs, workMs",
            })
    void whatIsWrongIsNamed(String what, String body, String detail) {
        HttpResponse<String> answer = http.post(Exhibit.API + "/" + what, body == null ? "" : body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Played.json(answer.body()).path("type").textValue()).isEqualTo("/problems/malformed");
        assertThat(Played.json(answer.body()).path("detail").textValue()).contains(detail);
    }
}
