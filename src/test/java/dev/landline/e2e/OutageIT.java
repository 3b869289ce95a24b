package dev.landline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import dev.landline.testing.PackagedServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.nio.file.Files;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The network is away for a while, the server is, or whoever plays looks at something else: each comes back to the game. */
@QuarkusIntegrationTest
class OutageIT {

    /** Twenty seconds for a minute: while frames flow no clock of the page runs longer than four. */
    private static final int HIDDEN_TICKS = 20 * 12;

    /**
     * Playwright keeps all pages visible, also those behind others and in minimized windows. So the page is told that it is
     * hidden, and its clocks go as Chrome lets them go then: no animation frames, and timers once a second.
     */
    private static final String CAN_BE_HIDDEN = """
            (() => {
              let hidden = false;
              const { requestAnimationFrame, setTimeout } = window;
              const waiting = [];
              Object.defineProperty(document, 'hidden', { get: () => hidden });
              Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
              window.requestAnimationFrame = draw => requestAnimationFrame(at => (hidden ? waiting.push(draw) : draw(at)));
              window.setTimeout = (task, ms = 0, ...rest) =>
                setTimeout(task, hidden ? Math.ceil((performance.now() + ms) / 1000) * 1000 - performance.now() : ms, ...rest);
              window.hide = hide => {
                hidden = hide;
                document.dispatchEvent(new Event('visibilitychange'));
                if (!hide) waiting.splice(0).forEach(draw => requestAnimationFrame(draw));
              };
            })();
            """;

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @RegisterExtension
    final CleanLog log = new CleanLog();

    @TestHTTPResource
    URL server;

    @Test
    void fiveSecondsWithoutNetworkCostTimeAndNothingElse() {
        String room = new Rooms(server).quiet();
        Witness witness = new Witness(server, room);
        Presenter presenter = new Presenter(server, System.getenv("LANDLINE_PRESENTER_KEY"));
        URL door = presenter.door();
        BrowserContext person = browser.person(door);
        String name = presenter.name(person, door);
        Player player = Player.in(person, room);
        player.waitFor("landline.line === 'websocket'");
        int seat = player.number("landline.seat");
        player.setOff();
        player.waitFor("!landline.me.onOwnLand");
        presenter.breaks(name, "{\"kind\":\"cut\",\"seconds\":5}");
        player.press("ArrowDown");
        assertThat(player.page().locator(".notes").getByText("Line down: reconnecting …"))
                .isVisible();
        player.waitFor("landline.connected");
        player.waitFor("landline.line === 'websocket' && landline.unacknowledged === 0");
        assertThat(witness.away()).contains(seat);
        player.waitFor("landline.me.alive && !landline.me.away");
        assertThat(player.number("landline.seat")).isEqualTo(seat);
        assertThat(player.land()).isGreaterThanOrEqualTo(25); // the caretaker may have claimed on the way home
        assertThatNothingWasLost(player);
        assertThat(witness.consumed(seat))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, player.presses()).boxed().toList());
    }

    @Test
    void serverThatStartsAgainHasTheSamePeopleInTheSameRoom() throws Exception {
        try (NetworkedServer restarted = new NetworkedServer(PackagedServer.STARTS_SOON)) {
            String room = new Rooms(restarted.url()).quiet();
            Player player = Player.in(browser.person(restarted.presenter().door()), room);
            player.waitFor("landline.line === 'websocket'");
            player.claimSomething();
            String nick = player.text("landline.me.nick");
            String epoch = player.text("landline.epoch");
            restarted.stop();
            assertThat(player.page().locator(".notes").getByText("Line down: reconnecting …"))
                    .isVisible();
            restarted.startAgain();
            assertThat(player.page().locator(".notes").getByText("The server started again: you have a new seat."))
                    .isVisible();
            player.waitUntilAlive();
            assertThat(player.text("landline.room")).isEqualTo(room);
            assertThat(player.text("landline.me.nick")).isEqualTo(nick);
            assertThat(player.text("landline.epoch")).isNotEqualTo(epoch);
            assertThat(player.land()).isEqualTo(25); // the land went with the server
            player.waitFor("landline.line === 'websocket'");
            player.claimSomething();
            player.waitUntilInStep();
            assertThat(player.number("landline.wrongSums")).isZero();
            assertThat(player.number("landline.skipped")).isZero();
        }
        assertThat(Files.readAllLines(NetworkedServer.LOG)).noneMatch(CleanLog.COMPLAINT.asPredicate());
    }

    @Test
    void hiddenTabPlaysOnAndIsShownAgainWithoutADialog() {
        String room = new Rooms(server).quiet();
        Witness witness = new Witness(server, room);
        BrowserContext person = browser.person(server);
        person.addInitScript(CAN_BE_HIDDEN);
        Player player = Player.in(person, room);
        player.waitFor("landline.line === 'websocket'");
        player.claimSomething();
        int seat = player.number("landline.seat");
        int land = player.land();
        int seq = player.number("landline.seq");
        player.page().evaluate("() => hide(true)");
        Player other = Player.watching(browser.person(server), room);
        other.waitFor("landline.seq > " + (seq + HIDDEN_TICKS), 1000 * HIDDEN_TICKS / 12 + 10_000);
        assertThat(player.number("landline.seq")).isCloseTo(other.number("landline.seq"), within(12));
        player.page().evaluate("() => hide(false)");
        player.waitFor("landline.ageMs.p50 < 500");
        assertThat(player.page().locator(".stopped")).isHidden();
        assertThat(witness.away()).doesNotContain(seat);
        assertThat(player.number("landline.seat")).isEqualTo(seat);
        assertThat(player.land()).isGreaterThanOrEqualTo(land);
        assertThat(player.text("landline.line")).isEqualTo("websocket");
        assertThatNothingWasLost(player);
    }

    private static void assertThatNothingWasLost(Player player) {
        player.waitUntilInStep();
        assertThat(player.number("landline.wrongSums")).isZero();
        assertThat(player.number("landline.resyncs")).isZero();
        assertThat(player.number("landline.skipped")).isZero();
    }
}
