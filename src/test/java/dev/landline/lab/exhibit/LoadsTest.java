package dev.landline.lab.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server's own client. Which of two loads is faster is measured elsewhere; here is what came before what. */
@QuarkusTest
class LoadsTest {

    private static final String PAGE = "/play/LAND";

    private final TestHttp http = TestHttp.here();

    @Inject
    Loads loads;

    @Inject
    Doors doors;

    @Inject
    SecureServers servers;

    @Inject
    Sightings sightings;

    @AfterEach
    void nothingStaysBehind() {
        assertThat(loads.free()).isEqualTo(Loads.MAX_RUNNING);
        await().until(() -> doors.size().toCompletableFuture().join() == 0 && sightings.size() == 0);
    }

    private JsonNode load(String delivery, int rttMs, int workMs) {
        HttpResponse<String> answer = http.post(
                Exhibit.API + "/loads",
                "{\"delivery\":\"%s\",\"rttMs\":%d,\"workMs\":%d}".formatted(delivery, rttMs, workMs));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Played.json(answer.body());
    }

    /** By path, without the page. */
    private static Map<String, JsonNode> files(JsonNode report) {
        Map<String, JsonNode> files = new TreeMap<>();
        report.path("files").forEach(file -> files.put(file.path("path").textValue(), file));
        files.remove(PAGE);
        return files;
    }

    private static Map<String, Double> bytes(JsonNode report) {
        Map<String, Double> bytes = new TreeMap<>();
        files(report).forEach((path, file) -> bytes.put(path, number(file, "bytes")));
        return bytes;
    }

    private static JsonNode page(JsonNode report) {
        JsonNode first = report.path("files").path(0);
        assertThat(first.path("path").textValue()).isEqualTo(PAGE);
        return first;
    }

    /** What the page waits for, as the server tells browsers. */
    private List<String> critical() throws Exception {
        Exhibit exhibit = new Exhibit();
        Exhibit.Opened door = exhibit.open("h2", 0);
        try (HttpClient client = Exhibit.client()) {
            HttpRequest request =
                    HttpRequest.newBuilder(door.uri(PAGE + "?delivery=preload")).build();
            return links(client.send(request, BodyHandlers.discarding()));
        } finally {
            exhibit.close(door);
        }
    }

    private static List<String> links(HttpResponse<?> answer) {
        return answer.headers().allValues("Link").stream()
                .flatMap(link -> Pattern.compile("<([^>]+)>").matcher(link).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static double number(JsonNode of, String name) {
        assertThat(of.path(name).isNumber()).as(name + " of " + of).isTrue();
        return of.path(name).doubleValue();
    }

    private static void assertConsistent(JsonNode report, String delivery) {
        assertThat(report.path("protocol").textValue()).isEqualTo("h2");
        assertThat(report.path("delivery").textValue()).isEqualTo(delivery);
        assertThat(report.path("push").textValue()).isEqualTo("allowed");
        assertThat(number(report, "connectedMs")).isBetween(0.1, number(page(report), "firstByteMs"));
        assertThat(number(report, "filesMs")).isLessThanOrEqualTo(number(report, "readyMs"));
        JsonNode frames = report.path("frames");
        assertThat(frames.path("path").textValue()).isEqualTo("/api/rooms/LAND/frames");
        assertThat(number(frames, "startMs")).isGreaterThanOrEqualTo(number(report, "filesMs"));
        assertThat(number(frames, "firstByteMs")).isBetween(number(frames, "startMs"), number(frames, "endMs"));
        assertThat(number(frames, "endMs")).isLessThanOrEqualTo(number(report, "readyMs"));
        assertThat(number(frames, "bytes")).isPositive();
        report.path("files").forEach(file -> {
            assertThat(number(file, "startMs")).isLessThanOrEqualTo(number(file, "firstByteMs"));
            assertThat(number(file, "firstByteMs")).isLessThanOrEqualTo(number(file, "endMs"));
            assertThat(number(file, "endMs")).isLessThanOrEqualTo(number(report, "filesMs"));
            assertThat(number(file, "endMs") * 10 % 1).as("one decimal").isCloseTo(0, within(1e-6));
            assertThat(number(file, "bytes")).isGreaterThan(100);
        });
    }

    @Test
    void whatIsPushedIsWhatThePageWaitsForAndWithoutPushTheSameIsAskedFor() throws Exception {
        JsonNode pushed = load("push", 0, 0);
        JsonNode asked = load("none", 0, 0);
        assertConsistent(pushed, "push");
        assertConsistent(asked, "none");
        assertThat(files(pushed).keySet()).hasSizeGreaterThan(3).containsExactlyInAnyOrderElementsOf(critical());
        assertThat(bytes(asked)).isEqualTo(bytes(pushed));
        assertThat(files(pushed).values()).allMatch(file -> file.path("pushed").booleanValue());
        assertThat(files(asked).values()).noneMatch(file -> file.path("pushed").booleanValue());
        assertThat(page(pushed).path("pushed").booleanValue()).isFalse();
    }

    /** The server works on the page for longer than it takes to send them. */
    @Test
    void promisesComeBeforeThePageAndRequestsGoOutAfterIt() {
        JsonNode pushed = load("push", 20, 100);
        assertThat(files(pushed).values())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(number(file, "startMs")).isLessThan(number(page(pushed), "endMs")));
        JsonNode asked = load("none", 20, 100);
        assertThat(files(asked).values())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(number(file, "startMs")).isGreaterThanOrEqualTo(number(page(asked), "endMs")));
    }

    /** Nothing can be sooner than the way allows: TCP, TLS, the page, the frames, and files that are asked for. */
    @Test
    void theWayIsAsLongAsChosen() {
        assertThat(number(load("push", 60, 0), "readyMs")).isGreaterThanOrEqualTo(4 * 60);
        assertThat(number(load("none", 60, 0), "readyMs")).isGreaterThanOrEqualTo(5 * 60);
    }

    @Test
    void bytesAreThoseThatTravelled() {
        JsonNode report = load("none", 0, 0);
        assertThat(number(page(report), "bytes"))
                .isLessThan(http.get(PAGE).body().length());
    }

    @Test
    void fourRunAtOnce() {
        List<CompletableFuture<LoadReport>> running = new ArrayList<>();
        for (int i = 0; i < Loads.MAX_RUNNING; i++) {
            running.add(loads.load(PAGE + "?delivery=none&work=1000", Duration.ofMillis(200))
                    .toCompletableFuture());
        }
        HttpResponse<String> refused =
                http.post(Exhibit.API + "/loads", "{\"delivery\":\"push\",\"rttMs\":0,\"workMs\":0}");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        running.forEach(CompletableFuture::join);
    }

    @ParameterizedTest
    @CsvSource({"/nothing?delivery=push, 404 where 200 was expected", "/play/LAND, does not tell its delivery"})
    void aPageThatIsNotWhatWasExpectedIsAFailure(String path, String reason) {
        assertThatThrownBy(() -> done(loads, path))
                .hasCauseInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining(reason);
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        Loads impatient = new Loads(doors, servers, Duration.ZERO);
        assertThatThrownBy(() -> done(impatient, PAGE + "?delivery=none&work=1000"))
                .hasCauseInstanceOf(TimeoutException.class);
        assertThat(impatient.free()).isEqualTo(Loads.MAX_RUNNING);
    }

    private static LoadReport done(Loads loads, String path) throws Exception {
        return loads.load(path, Duration.ZERO).toCompletableFuture().get(8, TimeUnit.SECONDS);
    }
}
