package dev.landline.lab.network;

import static dev.landline.lab.network.Fault.Kind.BANDWIDTH;
import static dev.landline.lab.network.Fault.Kind.CUT;
import static dev.landline.lab.network.Fault.Kind.DELAY;
import static dev.landline.lab.network.Fault.Kind.KILL;
import static dev.landline.lab.network.Fault.Kind.SWALLOW;
import static dev.landline.lab.network.WireLine.PAGE;
import static dev.landline.lab.network.WireLine.SSE;
import static dev.landline.lab.network.WireLine.WEBSOCKET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeatherTest {

    private static final long MS = 1_000_000;
    private static final long NOW = 5_000 * MS;

    private static Weather weather(String faults) {
        return Place.parse("{faults:[" + faults + "]}").weather(NOW);
    }

    @Test
    void aFaultStrikesItsLinesFromItsStartToItsEnd() {
        Weather weather = weather("{kind:'delay',ms:30,lines:['sse'],afterMs:1000,seconds:2}");
        assertThat(weather.has(DELAY, SSE, NOW + 999 * MS)).isFalse();
        assertThat(weather.has(DELAY, SSE, NOW + 1_000 * MS)).isTrue();
        assertThat(weather.has(DELAY, SSE, NOW + 2_999 * MS)).isTrue();
        assertThat(weather.has(DELAY, SSE, NOW + 3_000 * MS)).isFalse();
        assertThat(weather.has(DELAY, PAGE, NOW + 2_000 * MS)).isFalse();
        assertThat(weather.has(CUT, SSE, NOW + 2_000 * MS)).isFalse();
    }

    @Test
    void itTellsWhenItChanges() {
        Weather weather = weather("{kind:'cut',afterMs:1000,seconds:2},{kind:'refuse',seconds:60}");
        assertThat(weather.changesAt(NOW)).isEqualTo(NOW + 1_000 * MS);
        assertThat(weather.changesAt(NOW + 1_000 * MS)).isEqualTo(NOW + 3_000 * MS);
        assertThat(weather.changesAt(NOW + 3_000 * MS)).isEqualTo(NOW + 60_000 * MS);
        assertThat(weather.changesAt(NOW + 60_000 * MS)).isEqualTo(Pipe.NEVER);
        assertThat(weather.at(NOW + 3_000 * MS).faults()).hasSize(1);
    }

    @Test
    void nothingLastsLongerThanTwoMinutes() {
        Weather weather = weather("{kind:'cut',afterMs:100000,seconds:120},{kind:'kill',afterMs:120000}");
        assertThat(weather.at(NOW + 119_999 * MS).faults()).hasSize(2);
        assertThat(weather.at(NOW + 120_000 * MS).faults()).isEmpty();
    }

    @Test
    void killCountsFromTheAnswerOrFromTheFaultWhicheverIsLater() {
        Weather weather = weather("{kind:'kill',afterMs:300,seconds:10}");
        assertThat(weather.strikesAt(KILL, WEBSOCKET, NOW - 1_000 * MS, NOW)).isEqualTo(NOW + 300 * MS);
        assertThat(weather.strikesAt(KILL, WEBSOCKET, NOW + 5_000 * MS, NOW)).isEqualTo(NOW + 5_300 * MS);
        assertThat(weather.strikesAt(KILL, WEBSOCKET, NOW + 9_800 * MS, NOW))
                .as("it will have gone by then")
                .isEqualTo(Pipe.NEVER);
        assertThat(weather.strikesAt(KILL, SSE, NOW, NOW)).isEqualTo(Pipe.NEVER);
        assertThat(weather.strikesAt(SWALLOW, WEBSOCKET, NOW, NOW)).isEqualTo(Pipe.NEVER);
    }

    @Test
    void ofSeveralOfAKindTheFirstThatStrikesCounts() {
        Weather weather = weather("{kind:'bandwidth',bytesPerSecond:1000,lines:['sse'],seconds:1},"
                + "{kind:'bandwidth',bytesPerSecond:2000}");
        assertThat(weather.amounts(BANDWIDTH, SSE, NOW).bytesPerSecond()).isEqualTo(1_000);
        assertThat(weather.amounts(BANDWIDTH, PAGE, NOW).bytesPerSecond()).isEqualTo(2_000);
        assertThat(weather.amounts(BANDWIDTH, SSE, NOW + 1_000 * MS).bytesPerSecond())
                .isEqualTo(2_000);
    }

    @Test
    void theSameSeedGivesTheSameJitter() {
        Weather jitter = weather("{kind:'delay',jitterMs:100}");
        assertThat(times(7, jitter)).isEqualTo(times(7, jitter)).isNotEqualTo(times(8, jitter));
        assertThat(times(7, jitter)).allMatch(due -> due >= NOW && due < NOW + 100 * MS);
    }

    private static List<Long> times(long seed, Weather weather) {
        ManualTimers timers = new ManualTimers();
        timers.advance(Duration.ofMillis(5_000));
        Browser browser = new Browser("ada-1", 1, timers);
        browser.set(weather, seed);
        return Stream.generate(() -> browser.dueUp(SSE, NOW)).limit(20).toList();
    }
}
