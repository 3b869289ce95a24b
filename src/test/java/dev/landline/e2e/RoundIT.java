package dev.landline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whole rounds, from the lobby to the podium and on, by keyboard alone and by touch alone. */
@QuarkusIntegrationTest
class RoundIT {

    private static final String SHORT_ROUNDS = "{\"size\":\"small\",\"minPlayers\":0,\"seed\":7,\"roundSeconds\":15}";
    private static final double ROUND_MS = 30_000;

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @TestHTTPResource
    URL server;

    @Test
    void byKeyboardAlone() {
        String room = new Rooms(server).create(SHORT_ROUNDS);
        Page page = browser.person(server).newPage();
        page.navigate("/");
        tabTo(page, page.getByLabel("Room code"));
        page.keyboard().type(room);
        page.keyboard().press("Enter");
        page.waitForURL("**/play/" + room);
        Player player = Player.at(page);
        playsARound(player);

        page.keyboard().press("l");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText("Age p50");
        page.keyboard().press("l");
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).isHidden();
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();

        tabTo(page, page.getByLabel("Landline, leave for the lobby"));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("/"));
    }

    @Test
    void byTouchAlone() {
        String room = new Rooms(server).create(SHORT_ROUNDS);
        var phone = new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true);
        Page page = browser.person(server, phone).newPage();
        page.navigate("/j/" + room);
        Player player = Player.at(page).withFingers();
        playsARound(player);

        page.locator(".badge").tap();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText("Age p50");
        page.getByRole(AriaRole.COMPLEMENTARY).getByLabel("Close").tap();
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).isHidden();
    }

    @Test
    void backLeadsToTheLobbyAndForwardToTheSameSeat() {
        String room = new Rooms(server).quiet();
        Page page = browser.person(server).newPage();
        page.navigate("/");
        page.getByLabel("Room code").fill(room);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join"))
                .click();
        page.waitForURL("**/play/" + room);
        Player player = Player.at(page);
        player.waitUntilAlive();
        player.claimSomething();
        int seat = player.number("landline.seat");
        page.goBack();
        assertThat(page.getByLabel("Room code")).isVisible();
        page.goForward();
        player.waitUntilAlive();
        assertThat(player.number("landline.seat")).isEqualTo(seat);
        assertThat(player.land()).isGreaterThan(25);
    }

    @Test
    void pinnedInThePanelItGoesOnOverThatLineAndAReloadKeepsIt() {
        Player player = Player.in(browser.person(server), new Rooms(server).quiet());
        Page page = player.page();
        player.waitFor("landline.line === 'websocket'");
        page.keyboard().press("l");
        Locator panel = page.getByRole(AriaRole.COMPLEMENTARY);
        for (String[] choice : new String[][] {{"SSE", "sse"}, {"Stream", "stream"}, {"Poll", "poll"}}) {
            panel.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(choice[0]).setExact(true))
                    .click();
            player.waitFor("landline.line === '" + choice[1] + "' && landline.connected");
        }
        player.claimSomething();
        page.reload();
        player.waitUntilAlive();
        assertThat(player.text("landline.line")).isEqualTo("poll");
        page.keyboard().press("l");
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("The best"))
                .click();
        player.waitFor("landline.line === 'websocket'");
        assertThat(player.number("landline.wrongSums")).isZero();
        assertThat(player.number("landline.skipped")).isZero();
    }

    /** Sets off in a round that has just begun, claims, and is on its podium and in the next round. */
    private static void playsARound(Player player) {
        player.waitUntilAlive();
        player.waitFor("landline.phase === 'play' && landline.secondsLeft >= 10", ROUND_MS);
        player.waitUntilAlive();
        int round = player.number("landline.round");
        player.claimSomething();
        player.waitFor("landline.phase === 'podium'", ROUND_MS);
        assertThat(player.page().locator(".podium")).isVisible();
        player.waitFor("landline.phase === 'play' && landline.round === " + (round + 1), ROUND_MS);
        player.waitUntilAlive();
        assertThat(player.number("landline.wrongSums")).isZero();
    }

    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < 40; i++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("no way to " + wanted + " by Tab");
    }
}
