package dev.landline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.landline.testing.PackagedServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A room on a projector: it shows what happens, whatever happens to its lines, and in as many tabs as one likes. */
@QuarkusIntegrationTest
class StageIT {

    private static final String REFUSED = "{\"kind\":\"refuse\"}";

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @RegisterExtension
    final CleanLog log = new CleanLog();

    @TestHTTPResource
    URL server;

    @Test
    void claimAndCutAppearWithNicksAsTheyWereTyped() {
        String room = new Rooms(server).quiet();
        Page stage = Player.onStage(browser.person(server), room).page();
        BrowserContext hostile = browser.person(server);
        hostile.addInitScript(called("<b>Ada</b>"));
        Player claimer = Player.in(hostile, room);
        assertThat(stage.locator(".standings .nick")).hasText("<b>Ada</b>");
        claimer.goRound(claimer.setOff().of(24, 14));
        assertThat(happenings(stage).getByText("<b>Ada</b> claimed")).isVisible();
        claimer.leave();
        assertThat(happenings(stage).getByText("<b>Ada</b> left")).isVisible();

        Player victim = Player.in(browser.person(server), room);
        Player cutter = Player.in(browser.person(server), room);
        int row = victim.y();
        victim.goToFarSide();
        cutter.cross(row, victim.number("landline.seat"));
        String sentence = cutter.text("landline.me.nick") + " cut " + victim.text("landline.me.nick");
        assertThat(happenings(stage).getByText(sentence)).isVisible();
        assertThat(stage.locator(".standings .line").first()).hasText("WebSocket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "swallow"})
    void nothingIsMissingOrDoubledAfterFiveSecondsWithoutNetwork(String fault) {
        Rooms rooms = new Rooms(server);
        String room = rooms.quiet();
        Presenter presenter = new Presenter(server, System.getenv("LANDLINE_PRESENTER_KEY"));
        BrowserContext person = browser.person(presenter.door());
        String name = presenter.name(person, presenter.door());
        Player stage = Player.onStage(person, room);
        Player witness = Player.onStage(browser.person(server), room);
        rooms.takeSeat(room);
        stage.waitFor("landline.scoreboard.told.length > 0");

        presenter.breaks(name, "{\"kind\":\"%s\",\"seconds\":5}".formatted(fault));
        rooms.takeSeat(room);
        rooms.takeSeat(room);
        assertThat(stage.page().locator(".notices").getByText("Line down: the picture is"))
                .isVisible();
        stage.waitFor("landline.connected && landline.scoreboard.state === 'open'", 20_000);
        rooms.takeSeat(room);
        witness.waitFor("landline.scoreboard.told.filter(one => one.kind === 'join').length === 4");
        stage.waitFor("landline.scoreboard.told.filter(one => one.kind === 'join').length === 4", 20_000);
        assertThatNothingIsMissing(stage);
        assertThat(stage.page().locator(".notices .down")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sevenTabsHaveOneStreamAndGoOnWithoutTheFirst(boolean locks) {
        Rooms rooms = new Rooms(server);
        String room = rooms.quiet();
        BrowserContext person = browser.person(server);
        if (!locks) {
            // As on the addresses of a LAN, which browsers do not trust.
            person.addInitScript("Object.defineProperty(navigator, 'locks', { value: undefined })");
        }
        List<Player> tabs = IntStream.range(0, 7)
                .mapToObj(i -> Player.onStage(person, room))
                .toList();
        rooms.takeSeat(room);
        tabs.forEach(tab -> tab.waitFor("landline.scoreboard.told.some(one => one.kind === 'join')"));
        assertThat(leaders(tabs)).hasSize(1);

        Player leader = leaders(tabs).getFirst();
        leader.page().close();
        rooms.takeSeat(room);
        List<Player> left = tabs.stream().filter(tab -> tab != leader).toList();
        left.forEach(tab -> {
            tab.waitFor("landline.scoreboard.told.filter(one => one.kind === 'join').length === 2");
            assertThatNothingIsMissing(tab);
        });
        assertThat(leaders(left)).hasSize(1);
    }

    @Test
    void sevenTabsWithoutWebSocketsAllShowTheArena() {
        String room = new Rooms(server).quiet();
        Presenter presenter = new Presenter(server, System.getenv("LANDLINE_PRESENTER_KEY"));
        BrowserContext person = browser.person(presenter.door());
        presenter.breaks(presenter.name(person, presenter.door()), REFUSED);
        List<Player> tabs = IntStream.range(0, 7)
                .mapToObj(i -> Player.onStage(person, room))
                .toList();
        for (Player tab : tabs) {
            int seq = tab.number("landline.seq");
            tab.waitFor("landline.seq > " + (seq + 24));
            assertThat(tab.text("landline.line")).isEqualTo("longpoll");
            assertThat(tab.number("landline.wrongSums")).isZero();
        }
        assertThat(tabs.getFirst().page().locator("[data-line=longpoll]")).isVisible();
    }

    @Test
    void nickIsHiddenByKeyEverywhereAndStaysSo() {
        String room = new Rooms(server).create("{\"size\":\"small\",\"minPlayers\":0,\"roundSeconds\":10}");
        BrowserContext rude = browser.person(server);
        rude.addInitScript(called("Rude word"));
        Page stage = Player.onStage(browser.person(server), room).page();
        Player player = Player.in(rude, room);
        assertThat(stage.locator(".standings .nick")).hasText("Rude word");
        assertThat(stage.getByRole(AriaRole.STATUS)).containsText("Rude word");
        stage.keyboard().press("h");
        stage.keyboard().press("h");
        String hidden = "Player " + player.number("landline.seat");
        assertThat(stage.locator(".standings .nick")).hasText(hidden);
        // At once: what is hidden only where something newer comes is not hidden.
        assertThat(stage.locator("body").textContent()).doesNotContain("Rude word");
        stage.reload();
        assertThat(stage.locator(".standings .nick")).hasText(hidden);
        Player.at(stage).waitFor("landline.phase === 'podium'", 30_000);
        assertThat(stage.locator(".podium")).containsText(hidden);
        assertThat(stage.locator("body")).not().containsText("Rude word");
    }

    @Test
    void serverThatStartsAgainHasItsStageBack() {
        try (NetworkedServer restarted = new NetworkedServer(PackagedServer.STARTS_SOON)) {
            String room = new Rooms(restarted.url()).quiet();
            Player stage = Player.onStage(browser.person(restarted.url()), room);
            String epoch = stage.text("landline.epoch");
            restarted.stop();
            assertThat(stage.page().locator(".notices .down").first()).isVisible();
            restarted.startAgain();
            stage.waitFor("landline.connected && landline.epoch !== '" + epoch + "'", 20_000);
            stage.waitFor(
                    "landline.scoreboard.state === 'open' && landline.scoreboard.position.startsWith(landline.epoch)");
            assertThat(stage.page().locator(".notices .down")).hasCount(0);
            assertThat(stage.page().getByText("The server started again.").first())
                    .isVisible();
        }
    }

    @Test
    void addressesLeadToAStage() {
        String room = new Rooms(server).quiet();
        Page page = browser.person(server).newPage();
        page.navigate("/watch/" + room.toLowerCase(Locale.ROOT));
        Player.at(page).waitFor("landline.room === '" + room + "' && landline.connected");
        assertThat(page.locator(".join .room")).hasText(room);

        page.navigate("/watch");
        page.waitForURL(url -> url.matches(".*/watch/[2-9A-HJ-NP-Z]{4,8}"));

        page.navigate("/watch/zzzz");
        assertThat(page.getByText("There is no room ZZZZ")).isVisible();
        new Rooms(server).create("{\"size\":\"small\",\"code\":\"ZZZZ\"}");
        Player.at(page).waitFor("landline.connected && landline.scoreboard.state === 'open'");
    }

    @Test
    void phonesAreToldWhereToJoin() {
        String room = new Rooms(server).quiet();
        Page page = browser.person(server).newPage();
        page.route(
                "**/api/addresses",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"origins\":[\"http://192.168.1.20:8080\",\"http://10.0.0.7:8080\"]}")));
        page.navigate("/watch/" + room);
        Locator code = page.locator(".qr svg");
        assertThat(code).hasAttribute("data-text", "http://192.168.1.20:8080/j/" + room);
        page.getByLabel("The address to join at").selectOption("http://10.0.0.7:8080");
        assertThat(code).hasAttribute("data-text", "http://10.0.0.7:8080/j/" + room);
        page.reload();
        assertThat(code).hasAttribute("data-text", "http://10.0.0.7:8080/j/" + room);
        page.route(
                "**/api/addresses",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"origins\":[]}")));
        page.reload();
        assertThat(page.getByText("Only this machine can reach this address").first())
                .isVisible();
    }

    @Test
    void largeArenaIsSeenFromNearToo() {
        String room = new Rooms(server).create("{\"size\":\"large\",\"seed\":1}");
        var projector = new Browser.NewContextOptions().setViewportSize(1920, 1080);
        Player stage = Player.onStage(browser.person(server, projector), room);
        assertThat(stage.page().locator(".closer")).isVisible();
        assertThat(stage.page().locator(".arena")).isVisible();
        assertThat(Player.onStage(browser.person(server), new Rooms(server).quiet())
                        .page()
                        .locator(".closer"))
                .isHidden();
    }

    /** An empty page, which a browser begins with, keeps nothing. */
    private static String called(String nick) {
        return "if (location.protocol === 'http:') localStorage.setItem('landline.nick', '%s')".formatted(nick);
    }

    private static Locator happenings(Page stage) {
        return stage.locator(".happenings");
    }

    private static List<Player> leaders(List<Player> tabs) {
        return tabs.stream()
                .filter(tab -> tab.text("landline.scoreboard.leads").equals("true"))
                .toList();
    }

    /** Whatever has come has consecutive numbers. */
    private static void assertThatNothingIsMissing(Player stage) {
        assertThat(stage.number("landline.scoreboard.missing")).isZero();
        assertThat(stage.number("landline.scoreboard.malformed")).isZero();
        List<Long> numbers = Stream.of(stage.text("landline.scoreboard.told.map(one => one.n).join()")
                        .split(","))
                .map(Long::valueOf)
                .toList();
        assertThat(numbers)
                .isEqualTo(LongStream.rangeClosed(numbers.getFirst(), numbers.getLast())
                        .boxed()
                        .toList());
    }
}
