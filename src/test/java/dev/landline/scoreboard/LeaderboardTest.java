package dev.landline.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.room.Match;
import dev.landline.room.Match.Result;
import dev.landline.room.Matches;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LeaderboardTest {

    private final TestHttp http = TestHttp.here();

    @Inject
    Matches matches;

    @BeforeEach
    void opened() {
        await().until(() -> http.get("/api/leaderboard").statusCode() == 200);
    }

    private JsonNode ask(String query) {
        HttpResponse<String> response = http.get("/api/leaderboard?" + query);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        return Played.json(response.body());
    }

    private void store(String epoch, String... nicks) {
        Instant now = Instant.now();
        List<Result> seats = java.util.stream.IntStream.range(0, nicks.length)
                .mapToObj(i -> new Result(i + 1, nicks[i], Match.PERSON, false, 5, 10_000 - i, 1, i + 1, "sse"))
                .toList();
        matches.store(new Match(epoch, 1, "TEST", "small", 12, now.minusSeconds(120), now, seats));
        String nick = URLEncoder.encode(nicks[0], StandardCharsets.UTF_8);
        await().until(() -> !ask("window=all&nick=" + nick).path("own").isNull());
    }

    @Test
    void rowsOwnRowAndLinesAreToldAtOnce() {
        store("rows", "Lea", "Leb", "Lec");
        JsonNode answer = ask("window=day&by=land&page=1&nick=LEB");

        assertThat(answer.path("window").textValue()).isEqualTo("day");
        assertThat(answer.path("since").textValue()).endsWith("T00:00:00Z");
        assertThat(answer.path("more").booleanValue()).isFalse();
        assertThat(answer.path("rows").findValuesAsText("nick")).contains("Lea", "Leb", "Lec");
        assertThat(answer.path("own").path("nick").textValue()).isEqualTo("Leb");
        assertThat(answer.path("own").path("land").intValue()).isEqualTo(9_999);
        JsonNode line = answer.path("lines").path(0);
        assertThat(line.path("line").textValue()).isEqualTo("sse");
        assertThat(line.path("rounds").intValue()).isGreaterThanOrEqualTo(3);
        assertThat(line.path("wins").doubleValue()).isBetween(0.3, 0.4);
    }

    @Test
    void hostileNicksAreText() {
        String nick = "<img src=x>\"";
        store("hostile", nick, "Lhb", "Lhc");
        assertThat(ask("window=all").path("rows").findValuesAsText("nick")).contains(nick);
    }

    @Test
    void leftOutIsThisWeekByLand() {
        JsonNode answer = ask("");
        assertThat(answer.path("window").textValue()).isEqualTo("week");
        assertThat(answer.path("by").textValue()).isEqualTo("land");
        assertThat(answer.path("page").intValue()).isEqualTo(1);
        assertThat(answer.path("own").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "window=year | window must be day, week or all",
                "by=luck     | by must be land, wins, kills or rounds",
                "page=0      | page must be 1 to 100",
                "page=101    | page must be 1 to 100",
                "page=two    | page must be 1 to 100",
                "page=1e1    | page must be 1 to 100",
                "nick=12345678901234567 | nick must be at most 16 characters"
            })
    void whatIsWrongIsToldWithWhatWouldBeRight(String query, String detail) {
        HttpResponse<String> response = http.get("/api/leaderboard?" + query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Played.json(response.body()).path("detail").textValue()).isEqualTo(detail);
    }
}
