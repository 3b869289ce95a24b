package dev.landline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same game over each line that an address pins. */
@QuarkusIntegrationTest
class PinnedLinesIT {

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @TestHTTPResource
    URL server;

    @ParameterizedTest
    @CsvSource({
        "poll,      json,   Poll",
        "longpoll,  json,   Long poll",
        "stream,    json,   Stream",
        "stream,    binary, Stream",
        "sse,       json,   SSE",
        "websocket, json,   WebSocket",
        "websocket, binary, WebSocket"
    })
    void playsOverThePinnedLine(String line, String format, String words) {
        String room = new Rooms(server).quiet();
        Player player = Player.opens(browser.person(server), "/play/" + room + "?line=" + line + "&format=" + format);
        player.waitUntilAlive();
        assertThat(player.text("landline.line")).isEqualTo(line);
        assertThat(player.text("landline.format")).isEqualTo(format);
        assertThat(player.text("document.querySelector('.badge." + line + "').textContent.trim()"))
                .isEqualTo(words);
        player.claimSomething();
        player.waitUntilInStep();
        assertThat(player.number("landline.wrongSums")).isZero();
        assertThat(player.number("landline.malformed")).isZero();
        assertThat(player.number("landline.resyncs")).isZero();
        assertThat(player.number("landline.bytesPerTick")).isPositive();
        assertThat(player.text("landline.timeline.filter(({ kind }) => kind === 'attempt').length"))
                .isEqualTo("1");
        player.leave();
    }

    @ParameterizedTest
    @CsvSource({"poll", "longpoll", "stream", "sse"})
    void looksOnOverThePinnedLine(String line) {
        String room = new Rooms(server).create("{\"size\":\"small\"}");
        Player player = Player.opens(browser.person(server), "/play/" + room + "?watch&line=" + line);
        player.waitFor("landline.connected && landline.frames > 36");
        player.waitUntilInStep();
        assertThat(player.text("landline.line")).isEqualTo(line);
        assertThat(player.number("landline.wrongSums")).isZero();
        assertThat(player.number("landline.ageMs.p50")).isLessThan(1000);
    }
}
