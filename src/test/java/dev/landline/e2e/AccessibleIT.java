package dev.landline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing on the pages keeps anybody out: axe finds nothing serious, in both themes, and fingers find what they press. */
@QuarkusIntegrationTest
class AccessibleIT {

    private static final String BUTTONS = "a, button, input, select";
    private static final int FINGER_PX = 44;

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @TestHTTPResource
    URL server;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void lobby(ColorScheme theme) {
        new Rooms(server).quiet();
        Page page = person(theme).newPage();
        page.navigate("/");
        assertThat(page.locator(".room").first()).isVisible();
        assertNothingSerious(page);

        page.getByLabel("Nick").fill("12345678901234567");
        assertThat(page.getByText("A nick has at most 16 characters")).isVisible();
        assertNothingSerious(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New room"))
                .click();
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill("K7O");
        assertThat(page.locator("#new-code-told")).containsText("0, O, 1 and I");
        assertNothingSerious(page);
        page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill("");
        page.getByText("Open the room").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("is open");
        assertNothingSerious(page);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void startAndPodium(ColorScheme theme) {
        String room = new Rooms(server).create("{\"size\":\"small\",\"roundSeconds\":10}");
        Player player = Player.in(person(theme), room);
        assertThat(player.page().getByText("Press an arrow key to set off")).isVisible();
        assertNothingSerious(player.page());

        player.waitFor("landline.phase === 'podium'", 15_000);
        Page page = player.page();
        assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("The arena at the end of round 1")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Round 1 is over.");
        assertNothingSerious(page);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void linePanelAndListOfKeys(ColorScheme theme) {
        Player player = Player.in(person(theme), new Rooms(server).quiet());
        Page page = player.page();
        player.waitFor("landline.line === 'websocket'");
        page.keyboard().press("l");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText("WebSocket tried beside it");
        assertNothingSerious(page);
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertNothingSerious(page);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void pagesThatStopped(ColorScheme theme) {
        Page page = person(theme).newPage();
        page.navigate("/play/ZZZZ");
        assertThat(page.getByText("There is no room ZZZZ")).isVisible();
        assertNothingSerious(page);

        page.navigate("/play/" + fullRoom());
        assertThat(page.getByText("is full")).isVisible();
        assertNothingSerious(page);

        page.navigate("/nowhere");
        assertNothingSerious(page);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void stageAndPodium(ColorScheme theme) {
        String room = new Rooms(server).create("{\"size\":\"small\",\"roundSeconds\":10}");
        Player stage = Player.onStage(person(theme), room);
        Page page = stage.page();
        Player.in(person(theme), room);
        assertThat(page.locator(".standings .line").first()).isVisible();
        assertThat(page.locator(".told").first()).isVisible();
        assertNothingSerious(page);
        stage.waitFor("landline.phase === 'podium'", 15_000);
        assertThat(page.locator(".podium")).isVisible();
        assertNothingSerious(page);
        page.keyboard().press("q");
        assertThat(page.locator(".large")).isVisible();
        assertNothingSerious(page);
    }

    @Test
    void whatAFingerPressesIsLargeEnough() {
        var phone = new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true);
        Page page = browser.person(server, phone).newPage();
        page.navigate("/");
        assertThat(page.locator(".room").first()).isVisible();
        assertLargeEnough(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New room"))
                .tap();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        assertLargeEnough(page);
        page.navigate("/play/" + fullRoom());
        assertThat(page.getByText("Watch instead")).isVisible();
        assertLargeEnough(page);
        Player watcher = Player.watching(browser.person(server, phone), new Rooms(server).quiet());
        assertThat(watcher.page().getByText("Take a seat")).isVisible();
        assertLargeEnough(watcher.page());
    }

    @Test
    void whoWantsNoMotionGetsNone() {
        String room = new Rooms(server).create("{\"size\":\"small\",\"roundSeconds\":10}");
        Page page = Player.in(
                        browser.person(server, new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE)),
                        room)
                .page();
        Player.at(page).waitFor("landline.phase === 'podium'", 15_000);
        assertThat(page.locator(".podium")).isVisible();
        assertThat((int) page.evaluate("() => document.getAnimations().length")).isZero();
    }

    @Test
    void checksFindWhatIsWrong() {
        Page page = browser.person(server).newPage();
        page.setContent("<html lang=en><title>x</title><p style='color: #aaa'>faint</p><button></button>");
        assertThat(findings(page)).hasSize(2);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertLargeEnough(page));
    }

    /** Without motion: on a stage something fades in at any moment, and has its colours only when it is there. */
    private BrowserContext person(ColorScheme theme) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE);
        return browser.person(server, options);
    }

    /** A room in which people sit everywhere. */
    private String fullRoom() {
        Rooms rooms = new Rooms(server);
        String room = rooms.create("{\"size\":\"small\",\"minPlayers\":0}");
        for (int i = 0; i < 8; i++) {
            rooms.takeSeat(room);
        }
        return room;
    }

    static void assertNothingSerious(Page page) {
        // What fades in has its colours when it is there.
        page.waitForFunction("() => document.getAnimations()"
                + ".every(one => one.playState === 'finished' || one.effect.getTiming().iterations === Infinity)");
        assertThat(findings(page)).isEmpty();
    }

    private static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(AccessibleIT::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    @SuppressWarnings("unchecked") // the script answers with a list of strings
    private static void assertLargeEnough(Page page) {
        List<String> small = (List<String>) page.evaluate(
                "least => [...document.querySelectorAll('" + BUTTONS + "')]"
                        + ".filter(one => one.checkVisibility()).map(one => [one, one.getBoundingClientRect()])"
                        + ".filter(([, box]) => box.height < least - 0.5 || box.width < least - 0.5)"
                        + ".map(([one, box]) => `${one.outerHTML} ${box.width} x ${box.height}`)",
                FINGER_PX);
        assertThat(small).isEmpty();
    }
}
