package dev.landline.transport.intents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import dev.landline.testing.TestSocket;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IntentsTest {

    private static final String[] TURNS = {"up", "right", "down", "left"};
    /** A connection for each of many requests at once: HTTP/2 would allow a hundred of them. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static String room = "";

    private final TestHttp http = TestHttp.here();
    private final String client = TestSocket.newClient();
    private String token = "";
    private int seat;

    @BeforeEach
    void takeSeat() {
        room = room.isEmpty() ? http.createRoom("{\"size\":\"medium\",\"minPlayers\":0,\"tickHz\":20}") : room;
        JsonNode seated = http.take(room, "");
        token = seated.path("token").textValue();
        seat = seated.path("seat").intValue();
    }

    private HttpRequest.Builder request(String body) {
        return http.request("/api/rooms/" + room + "/intents")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String body) {
        return http.send(request(body));
    }

    private String body(String from, int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(n -> "{\"n\":" + n + ",\"turn\":\"" + TURNS[n % 4] + "\"}")
                .collect(Collectors.joining(",", "{\"client\":\"" + from + "\",\"intents\":[", "],\"line\":\"sse\"}"));
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Played.json(response.body()).path("type").textValue()).isEqualTo("/problems/" + type);
    }

    /** All that a delta acknowledges of the seat's, as {@code n:heading}. */
    private List<String> acknowledgedUntil(TestSocket socket, int last) {
        List<String> seen = new ArrayList<>();
        while (seen.isEmpty() || !seen.getLast().startsWith(last + ":")) {
            for (JsonNode turned : socket.nextDeltaWith("intents").path("intents")) {
                if (turned.path(0).intValue() == seat) {
                    seen.add(turned.path(2).intValue() + ":" + turned.path(1).intValue());
                }
            }
        }
        return seen;
    }

    @Test
    void parallelRepeatedAndReorderedRequestsAreAppliedOnceAndInOrder() {
        long seed = System.nanoTime();
        System.out.println("IntentsTest seed " + seed);
        Random random = new Random(seed);
        try (TestSocket watching = TestSocket.watching(http.server(), room)) {
            watching.nextDeltaWith("spawns");
            for (int first = 1; first < 30; first += 3) {
                List<Integer> numbers = new ArrayList<>();
                for (int copy = 0; copy < 3; copy++) {
                    Collections.addAll(numbers, first, first + 1, first + 2);
                }
                Collections.shuffle(numbers, random);
                List<CompletableFuture<HttpResponse<String>>> sent = numbers.stream()
                        .map(n -> CLIENT.sendAsync(request(body(client, n)).build(), BodyHandlers.ofString()))
                        .toList();

                int from = first;
                assertThat(acknowledgedUntil(watching, first + 2))
                        .extracting(one -> Integer.parseInt(one.split(":")[0]))
                        .containsExactly(from, from + 1, from + 2);
                sent.forEach(answer -> assertThat(answer.join().statusCode())
                        .as(answer.join().body())
                        .isIn(200, 429));
            }
        }
    }

    @Test
    void theAnswerIsTheClock() {
        long newest = Played.json(http.get("/api/rooms/" + room + "/frames").body())
                .path("frames")
                .path(0)
                .path("seq")
                .longValue();
        JsonNode clock = Played.json(post(body(client)).body());

        assertThat(clock.path("seq").longValue()).isBetween(newest, newest + 100);
        assertThat(clock.path("sinceMs").doubleValue()).isBetween(0.0, 1000.0);
    }

    @Test
    void withoutAProofOfTheSeatItIsABadToken() {
        assertProblem(http.post("/api/rooms/" + room + "/intents", body(client)), 401, "bad-token");
        token = "AAAAAAAAAAAAAAAAAAAAAA";
        assertProblem(post(body(client)), 401, "bad-token");
        token = http.take("LAND", "").path("token").textValue();
        assertProblem(post(body(client)), 401, "bad-token");
        http.delete("/api/rooms/LAND/seats/me", token);
    }

    @Test
    void aSeatThatWasGivenUpIsABadToken() {
        http.delete("/api/rooms/" + room + "/seats/me", token);
        await().untilAsserted(() -> assertProblem(post(body(client)), 401, "bad-token"));
    }

    @Test
    void aClientThatLostItsSeatIsToldSo() {
        assertThat(post(body(client)).statusCode()).isEqualTo(200);
        assertThat(post(body(TestSocket.newClient())).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertProblem(post(body(client)), 409, "taken-over"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"client\":\"abcdefgh\"}",
                "{\"client\":\"a\",\"intents\":[]}",
                "{\"client\":\"abcdefgh\",\"intents\":[],\"line\":\"tape\"}",
                "{\"client\":\"abcdefgh\",\"intents\":[],\"line\":\"sse\",\"age\":-1}",
                "{\"client\":\"abcdefgh\",\"intents\":[],\"line\":\"sse\",\"skipped\":-1}",
                "{\"client\":\"abcdefgh\",\"intents\":[],\"line\":\"sse\",\"skipped\":1e3}",
                "{\"intents\":[]}",
                "{\"client\":\"abcdefgh\",\"intents\":[{\"n\":0,\"turn\":\"up\"}]}"
            })
    void whatIsNotInTheProtocolIsMalformed(String body) {
        assertProblem(post(body), 400, "malformed");
    }

    @Test
    void aBodyOf4096BytesIsTakenAndOneMoreIsTooLarge() {
        String body = body(client);
        assertThat(post(body + " ".repeat(4096 - body.length())).statusCode()).isEqualTo(200);
        assertProblem(post(body + " ".repeat(4097 - body.length())), 413, "too-large");
        assertProblem(post(body + " ".repeat(20_000)), 413, "too-large");
    }

    @Test
    void moreThan80IntentsAtOnceAreTooManyAndAlsoMoreThan80WithoutAny() {
        int[] sixteen = IntStream.rangeClosed(1, 16).toArray();
        HttpResponse<String> last = post(body(client, sixteen));
        for (int i = 0; i < 20 && last.statusCode() == 200; i++) {
            last = post(body(client, sixteen));
        }
        assertProblem(last, 429, "too-many");
        assertThat(last.headers().firstValue("Retry-After")).contains("1");

        token = http.take(room, "").path("token").textValue();
        List<CompletableFuture<HttpResponse<String>>> many = IntStream.range(0, 300)
                .mapToObj(i -> CLIENT.sendAsync(request(body(client)).build(), BodyHandlers.ofString()))
                .toList();
        assertThat(many)
                .anySatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(429));
    }
}
