package dev.landline.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Errors over HTTP: problem documents that say what was wrong and what would be right. */
@QuarkusTest
class ProblemsTest {

    private final TestHttp http = TestHttp.here();

    private static void assertProblem(HttpResponse<String> response, int status, String type, String... details) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = Played.json(response.body());
        assertThat(problem.path("type").textValue()).isEqualTo("/problems/" + type);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        assertThat(problem.path("title").textValue()).isNotBlank();
        assertThat(problem.path("detail").textValue()).contains(details);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"size\":\"tiny\"}         | size must be small, medium, large or hall",
                "{\"size\":3}                | size has a value of the wrong type",
                "{\"tickHz\":10}             | tickHz must be 8, 12 or 20",
                "{\"tickHz\":12.5}           | tickHz",
                "{\"tickHz\":\"12\"}         | tickHz",
                "{\"tickHz\":99999999999}    | numbers that fit",
                "{\"minPlayers\":-1}         | minPlayers must be 0 to 24",
                "{\"minPlayers\":25}         | minPlayers must be 0 to 24",
                "{\"size\":\"small\",\"minPlayers\":9} | minPlayers must be 0 to 8",
                "{\"roundSeconds\":9}        | roundSeconds must be 10 to 600",
                "{\"roundSeconds\":601}      | roundSeconds must be 10 to 600",
                "{\"code\":\"K7Q\"}          | code must be 4 to 8 of",
                "{\"code\":\"K7QO\"}         | code must be 4 to 8 of",
                "{\"name\":\"seventeen letters\"} | at most 16",
                "{\"seed\":\"x\"}            | seed",
                "{\"colour\":\"red\"}        | known are code, minPlayers, name, roundSeconds, seed, size, tickHz",
                "[]                          | must be a JSON object",
                "3                           | must be a JSON object",
                "{\"size\":                  | must be a JSON object"
            })
    void aRoomsOptionsThatAreWrongAreNamed(String body, String detail) {
        assertProblem(http.post("/api/rooms", body), 400, "malformed", detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nick\":\"seventeen letters\"} | at most 16",
                "{\"nick\":7}                | nick has a value of the wrong type",
                "{\"nick\":[\"Ada\"]}        | nick",
                "{\"name\":\"Ada\"}          | known are nick",
                "nick=Ada                    | must be a JSON object"
            })
    void aSeatsOptionsThatAreWrongAreNamed(String body, String detail) {
        assertProblem(http.post("/api/rooms/LAND/seats", body), 400, "malformed", detail);
    }

    @Test
    void aSeatIsLeftWithItsTokenOnly() {
        String seat = "/api/rooms/LAND/seats/me";
        assertProblem(http.delete(seat, "AAAAAAAAAAAAAAAAAAAAAA"), 401, "bad-token", "Bearer");
        assertProblem(http.delete(seat, ""), 401, "bad-token", "Bearer");
        assertProblem(http.send(http.request(seat).DELETE()), 401, "bad-token", "Bearer");
        assertProblem(
                http.send(
                        http.request(seat).header("Authorization", "Basic YTpi").DELETE()),
                401,
                "bad-token",
                "Bearer");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertProblem(http.get("/api/rooms/ZZZZ"), 404, "unknown-room", "/api/rooms lists");
        assertProblem(http.post("/api/rooms/ZZZZ/seats", "{}"), 404, "unknown-room", "no room");
        assertProblem(http.get("/api/rooms/LAND%2Fseats"), 404, "unknown-room", "no room");
        assertProblem(http.get("/api/rooms/LAND%5C"), 404, "unknown-room", "no room");
        assertProblem(http.get("/api/nothing"), 404, "not-found", "this address");
    }

    @Test
    void aMethodThatIsNotAnsweredIsToldSo() {
        assertProblem(http.send(http.request("/api/rooms").DELETE()), 405, "wrong-method", "method");
        assertProblem(http.get("/api/rooms/LAND/seats"), 405, "wrong-method", "method");
    }

    @Test
    void aRepresentationThatIsNotMadeIsToldWhichIs() {
        assertProblem(
                http.send(http.request("/api/rooms").header("Accept", "text/html")),
                406,
                "not-acceptable",
                "application/json");
    }

    @Test
    void aCodeThatIsTakenIsToldSo() {
        assertProblem(http.post("/api/rooms", "{\"code\":\"land\"}"), 409, "code-taken", "choose another code");
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpClient.Version.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void aLargeBodyIsToldTheLimitOnBothVersionsOfHttp(HttpClient.Version version) {
        HttpClient client = HttpClient.newBuilder().version(version).build();
        client.sendAsync(http.request("/api/rooms").build(), HttpResponse.BodyHandlers.discarding())
                .join(); // the upgrade to HTTP/2, where it is asked for
        HttpResponse<String> response = client.sendAsync(
                        http.request("/api/rooms")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"name\":\"" + "x".repeat(20_000) + "\"}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .join();

        assertThat(response.version()).isEqualTo(version);
        assertProblem(response, 413, "too-large", "16 KB");
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml"})
    void aBodyOfAnotherTypeIsToldWhichIsRight(String type) {
        HttpResponse<String> response = http.send(
                http.request("/api/rooms").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));

        assertProblem(response, 415, "wrong-media-type", "application/json");
    }
}
