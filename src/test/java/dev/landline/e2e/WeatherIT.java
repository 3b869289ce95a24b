package dev.landline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the network does to some lines, the game goes on over the best of the others, and comes back when it can. */
@QuarkusIntegrationTest
class WeatherIT {

    /** A fault, and the line that carries the game as long as it lasts. The kill ends the WebSocket that is open already. */
    enum Row {
        WEBSOCKET_REFUSED("sse", "{'kind':'kill'},{'kind':'refuse'}"),
        WEBSOCKET_KILLED_AT_ONCE("sse", "{'kind':'kill'}"),
        WEBSOCKET_KILLED_SOON("sse", "{'kind':'kill','afterMs':200}"),
        WEBSOCKET_SILENT("sse", "{'kind':'swallow','lines':['websocket']}"),
        SSE_HELD_BACK("longpoll", "{'kind':'kill'},{'kind':'refuse'},{'kind':'hold','lines':['sse'],'bytes':8192}"),
        ONLY_POLL_ANSWERED(
                "poll", "{'kind':'kill'},{'kind':'refuse'},{'kind':'badGateway','lines':['sse','stream','longpoll']}"),
        ONLY_POLL_NOT_SILENT(
                "poll", "{'kind':'kill'},{'kind':'refuse'},{'kind':'swallow','lines':['sse','stream','longpoll']}");

        final String line;
        final String faults;

        Row(String line, String faults) {
            this.line = line;
            this.faults = faults.replace('\'', '"');
        }
    }

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @RegisterExtension
    final CleanLog log = new CleanLog();

    @TestHTTPResource
    URL server;

    @ParameterizedTest
    @EnumSource
    void faultInMidGameMovesTheGameToAnotherLine(Row row) {
        Visit visit = new Visit();
        Player player = visit.enters();
        player.waitFor("landline.line === 'websocket'");
        visit.breaks(row.faults);
        Player.Trip trip = player.setOff();
        player.waitFor("landline.line === '" + row.line + "' && landline.unacknowledged === 0");
        visit.playsOnOver(row.line, player, trip);
        visit.comesBack(player);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WEBSOCKET_REFUSED", "WEBSOCKET_SILENT", "SSE_HELD_BACK", "ONLY_POLL_.*"},
            mode = EnumSource.Mode.MATCH_ANY)
    void faultFromTheFirstLoadLetsTheGameBeginOnAnotherLine(Row row) {
        Visit visit = new Visit();
        visit.breaks(row.faults);
        Player player = visit.enters();
        player.waitFor("landline.line === '" + row.line + "'");
        visit.playsOnOver(row.line, player, player.setOff());
        visit.comesBack(player);
    }

    /** A proxy that ends each WebSocket after two seconds: it proves itself, falls, and is tried less and less. */
    @Test
    void webSocketThatNeverLastsIsTriedLessAndLess() {
        Visit visit = new Visit();
        Player player = visit.enters();
        player.waitFor("landline.line === 'websocket'");
        visit.breaks("{\"kind\":\"kill\",\"afterMs\":2000}");
        player.waitFor("landline.line === 'sse'");
        player.claimSomething();
        String falls = "landline.timeline.filter(({ line, verdict }) => line === 'websocket' && verdict === 'closed')";
        player.waitFor(falls + ".length >= 3");
        // Each time it is left alone for longer, and half of that is chance: 0.5 to 1 s, 1 to 2 s, 2 to 4 s.
        player.waitFor(
                "landline.timeline.findLast(({ kind, line }) => kind === 'attempt' && line === 'websocket').at - "
                        + "(fall => fall.at + fall.elapsedMs)(" + falls + "[2]) > 1900");
        visit.comesBack(player);
    }

    /** One person's visit to a quiet room through the hostile network, and what must be true of each. */
    private final class Visit {

        private final String room = new Rooms(server).quiet();
        private final Witness witness = new Witness(server, room);
        private final Presenter presenter = new Presenter(server, System.getenv("LANDLINE_PRESENTER_KEY"));
        private final BrowserContext person;
        private final String name;
        private int seat;

        Visit() {
            URL door = presenter.door();
            person = browser.person(door);
            name = presenter.name(person, door);
        }

        Player enters() {
            Player player = Player.in(person, room);
            seat = player.number("landline.seat");
            return player;
        }

        void breaks(String faults) {
            presenter.breaks(name, faults);
        }

        /** Claims land, and all the while the frames come over this line. */
        void playsOnOver(String line, Player player, Player.Trip trip) {
            Map<String, Long> before = presenter.downBytes(name);
            player.goRound(trip);
            assertThatFramesCameOver(line, player, before);
        }

        /** The network is well again: so is the game, and nothing was lost. */
        void comesBack(Player player) {
            int land = player.land();
            presenter.mends(name);
            player.waitFor("landline.line === 'websocket'");
            Map<String, Long> before = presenter.downBytes(name);
            player.waitFor("landline.seq > " + (player.number("landline.seq") + 12));
            assertThatFramesCameOver("websocket", player, before);
            player.waitUntilInStep();
            assertThat(player.number("landline.wrongSums")).isZero();
            assertThat(player.number("landline.malformed")).isZero();
            assertThat(player.number("landline.resyncs")).isZero();
            assertThat(player.number("landline.skipped")).isZero();
            assertThat(player.number("landline.seat")).isEqualTo(seat);
            assertThat(player.land()).isGreaterThanOrEqualTo(land).isGreaterThan(25);
            assertThat(witness.consumed(seat))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, player.presses()).boxed().toList());
        }

        /** Since then: the page says so, and so does the network's ledger. */
        private void assertThatFramesCameOver(String line, Player player, Map<String, Long> before) {
            assertThat(player.text("landline.line")).isEqualTo(line);
            assertThat(player.text("landline.timeline.findLast(({ kind }) => kind === 'change').to"))
                    .isEqualTo(line);
            Map<String, Long> grown = presenter.downBytes(name);
            grown.replaceAll((each, bytes) -> bytes - before.get(each));
            long carried = grown.remove(line);
            assertThat(carried)
                    .as("bytes down on %s; on others %s", line, grown)
                    .isGreaterThan(50) // a tick of a quiet room is some ten bytes on WebSocket
                    // The others have openings in vain: a head and a keyframe each, as much as a quick trip's deltas.
                    .isGreaterThan(
                            grown.values().stream().mapToLong(Long::longValue).sum());
        }
    }
}
