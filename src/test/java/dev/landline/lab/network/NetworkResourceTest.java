package dev.landline.lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.LogCapture;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a presenter asks for, and what is said to everybody else. */
@QuarkusTest
class NetworkResourceTest {

    private static final String API = "/api/lab/network";

    private final TestHttp http = TestHttp.here();

    @Inject
    Network network;

    @Inject
    PresenterKey key;

    @Inject
    Vertx vertx;

    private HttpResponse<String> ask(String method, String path, String body) {
        return http.send(http.request(API + path)
                .header("Authorization", "Bearer " + key.drawn().orElseThrow())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(String id, String body) {
        return ask("PUT", "/browsers/" + id + "/faults", body);
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = ask("GET", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Played.json(answer.body());
    }

    private HttpResponse<String> throughTheNetwork(String id, String path) {
        TestHttp door = new TestHttp(URI.create("http://localhost:" + network.port()));
        return door.send(door.request(path).header("Cookie", "landline-network=" + id));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = Played.json(answer.body());
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/" + type);
        assertThat(problem.path("detail").textValue()).contains(detail);
    }

    @Test
    void faultsAreSetSeenFeltAndCleared() {
        HttpResponse<String> answer =
                put("ada-2", "{\"seed\":7,\"faults\":[{\"kind\":\"badGateway\",\"lines\":[\"rooms\"]}]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        JsonNode browser = get("/browsers/ada-2");
        assertThat(browser.path("seed").intValue()).isEqualTo(7);
        JsonNode fault = browser.path("faults").path(0);
        assertThat(fault.path("kind").textValue()).isEqualTo("badGateway");
        assertThat(fault.path("lines").toString()).isEqualTo("[\"rooms\"]");
        assertThat(fault.path("remainingMs").longValue()).isBetween(1L, 120_000L);
        assertThat(fault.has("ms")).isFalse();

        assertThat(throughTheNetwork("ada-2", "/api/rooms").statusCode()).isEqualTo(502);
        assertThat(throughTheNetwork("bob-2", "/api/rooms").statusCode()).isEqualTo(200);
        assertThat(ask("DELETE", "/browsers/ada-2/faults", "").statusCode()).isEqualTo(204);
        assertThat(throughTheNetwork("ada-2", "/api/rooms").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(get("/browsers/ada-2")
                        .path("lines")
                        .path("rooms")
                        .path("requests")
                        .intValue())
                .isEqualTo(2));
        assertThat(get("").path("port").intValue()).isEqualTo(network.port()).isPositive();
        assertThat(get("").path("browsers").findValuesAsText("id")).contains("ada-2", "bob-2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "                                               | the body must be {\"faults\":[…]}",
                "[]                                             | must be a JSON object",
                "{\"faults\":                                   | must be a JSON object",
                "{}                                             | faults must be a list",
                "{\"faults\":7}                                 | faults has a value of the wrong type",
                "{\"faults\":[7]}                               | faults has a value of the wrong type",
                "{\"faults\":[null]}                            | each of faults must be an object",
                "{\"fault\":[]}                                 | known are faults, seed",
                "{\"seed\":-1,\"faults\":[]}                    | seed must be 0 to 9007199254740991",
                "{\"seed\":1.5,\"faults\":[]}                   | seed",
                "{\"faults\":[{}]}                              | kind must be refuse, kill, swallow, delay, bandwidth",
                "{\"faults\":[{\"kind\":\"Kill\"}]}             | kind must be",
                "{\"faults\":[{\"kind\":\"kill\",\"after\":1}]} | known are afterMs",
                "{\"faults\":[{\"kind\":\"kill\",\"afterMs\":-1}]} | afterMs must be 0 to 120000",
                "{\"faults\":[{\"kind\":\"kill\",\"seconds\":0}]}  | seconds must be 0.1 to 120",
                "{\"faults\":[{\"kind\":\"kill\",\"seconds\":121}]} | seconds must be 0.1 to 120",
                "{\"faults\":[{\"kind\":\"kill\",\"seconds\":\"9\"}]} | seconds",
                "{\"faults\":[{\"kind\":\"kill\",\"lines\":[\"sse\"]}]} | lines of kill must be some of websocket",
                "{\"faults\":[{\"kind\":\"hold\",\"lines\":[\"websocket\"]}]} | lines of hold must be some of poll, longpoll",
                "{\"faults\":[{\"kind\":\"hold\",\"lines\":[null]}]} | lines of hold must be",
                "{\"faults\":[{\"kind\":\"hold\",\"lines\":[]}]} | lines of hold must be some of",
                "{\"faults\":[{\"kind\":\"cut\",\"lines\":[\"sse\"]}]} | cut has no lines",
                "{\"faults\":[{\"kind\":\"kill\",\"ms\":10}]}   | ms belongs to delay, not to kill",
                "{\"faults\":[{\"kind\":\"cut\",\"bytes\":10}]} | bytes belongs to hold, not to cut",
                "{\"faults\":[{\"kind\":\"delay\"}]}            | delay must have ms, jitterMs or both",
                "{\"faults\":[{\"kind\":\"delay\",\"ms\":10001}]} | ms must be 0 to 10000",
                "{\"faults\":[{\"kind\":\"delay\",\"jitterMs\":-1}]} | jitterMs must be 0 to 10000",
                "{\"faults\":[{\"kind\":\"bandwidth\"}]}        | bytesPerSecond must be 1000 to 100000000",
                "{\"faults\":[{\"kind\":\"bandwidth\",\"bytesPerSecond\":999}]} | bytesPerSecond must be 1000",
                "{\"faults\":[{\"kind\":\"hold\",\"bytes\":0}]} | bytes must be 1 to 1048576",
            })
    void faultsThatAreWrongAreNamed(String body, String detail) {
        assertProblem(put("ada-3", body == null ? "" : body), 400, "malformed", detail);
        assertThat(ask("GET", "/browsers/ada-3", "").statusCode())
                .as("nobody was made")
                .isEqualTo(404);
    }

    @Test
    void thereIsALimitOfFaults() {
        String many = "{\"kind\":\"cut\"},".repeat(16) + "{\"kind\":\"cut\"}";
        assertProblem(put("ada-3", "{\"faults\":[" + many + "]}"), 400, "malformed", "at most 16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a_bcd", "%61%20bcd", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void aBrowsersIdHasAForm(String id) {
        assertProblem(put(id, "{\"faults\":[]}"), 400, "malformed", "id must be 4 to 32 of A-Z, a-z, 0-9 and -");
    }

    @Test
    void anUnknownBrowserIsNotFound() {
        for (String id : new String[] {"nobody-1", "x", "a%2Fb"}) {
            assertProblem(ask("GET", "/browsers/" + id, ""), 404, "unknown-browser", "no browser with this id");
            assertProblem(ask("DELETE", "/browsers/" + id + "/faults", ""), 404, "unknown-browser", "no browser");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    ''",
        "GET,    /browsers/nobody-1",
        "PUT,    /browsers/ada-4/faults",
        "DELETE, /browsers/nobody-1/faults",
        "GET,    ;x",
        "GET,    /",
        "GET,    /browsers;a=b/nobody-1",
    })
    void withoutTheKeyNothingIsSaid(String method, String path) {
        String right = key.drawn().orElseThrow();
        for (String authorization : new String[] {
            "", "Bearer", "Bearer ", "Bearer x", "Basic " + right, right, "Bearer " + right + "x", "bearer" + right
        }) {
            HttpResponse<String> answer = http.send(http.request(API + path)
                    .header("Authorization", authorization)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString("{\"faults\":[]}")));
            assertProblem(answer, 401, "bad-key", "Authorization must be Bearer and the presenter's key");
        }
        assertThat(Place.done(network.browser("ada-4"))).isEmpty();
    }

    @Test
    void pagesOfOtherSitesAreRefusedThroughTheNetworkToo() {
        TestHttp door = new TestHttp(URI.create("http://localhost:" + network.port()));
        for (String origin :
                new String[] {"http://evil.example", http.server().toString().replaceAll("/$", "")}) {
            assertThat(door.send(door.request("/api/rooms").header("Origin", origin))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(door.send(door.request("/api/rooms").header("Origin", "http://localhost:" + network.port()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPortThatIsTakenIsOneLineInTheLog() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                LogCapture log = LogCapture.start()) {
            NetworkStart start = new NetworkStart("0.0.0.0", taken.getLocalPort());
            Network other = start.network(vertx);
            start.start(new StartupEvent(), other, key);
            assertThat(other.port()).isZero();
            assertThat(log.atLeast(Level.WARNING))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getThrown()).isNull());
            assertThat(log.text()).contains("There is no hostile network, port " + taken.getLocalPort());
        }
    }
}
