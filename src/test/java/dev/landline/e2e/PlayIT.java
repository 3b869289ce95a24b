package dev.landline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A visitor finds a game, plays it, and is still the same one after a reload. */
@QuarkusIntegrationTest
class PlayIT {

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @TestHTTPResource
    URL server;

    @Test
    void visitorPressesPlayAndIsInALivingGame() {
        Rooms rooms = new Rooms(server);
        String fullest = rooms.create("{\"size\":\"medium\"}");
        for (int i = 0; i < 9; i++) { // more people than any other test leaves behind: eight, in full small rooms
            rooms.takeSeat(fullest);
        }
        Page page = browser.person(server).newPage();
        page.navigate("/");
        page.getByLabel("Nick").fill("Ada");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Play").setExact(true))
                .first()
                .click();
        page.waitForURL("**/play/" + fullest);
        Player player = Player.at(page);
        player.waitUntilAlive();
        assertThat(player.text("landline.me.nick")).isEqualTo("Ada");
        player.waitFor("landline.line === 'websocket'");
        player.waitFor("landline.seats.filter(seat => seat.bot && seat.alive).length >= 3");
        assertThat(page.getByRole(AriaRole.TIMER)).hasText(Pattern.compile("\\d:\\d\\d"));
        assertThat(page.getByLabel("Standings").getByText("Ada")).isVisible();
    }

    @Test
    void lineThatComesHomeClaimsWhatItEncloses() {
        Player player = Player.in(browser.person(server), new Rooms(server).quiet());
        player.claimSomething();
        assertThat(player.land()).isGreaterThan(25 + 20);
        assertThat(player.number("landline.me.peak")).isEqualTo(player.land());
        assertThat(player.number("landline.wrongSums")).isZero();
    }

    @Test
    void playsWithJsonToo() {
        String room = new Rooms(server).quiet();
        Player player = Player.opens(browser.person(server), "/play/" + room + "?format=json");
        player.waitUntilAlive();
        assertThat(player.text("landline.format")).isEqualTo("json");
        player.claimSomething();
        assertThat(player.number("landline.wrongSums")).isZero();
    }

    @Test
    void lettersTurnToo() {
        Player player = Player.in(browser.person(server), new Rooms(server).quiet());
        boolean right = player.x() < Player.WIDTH / 2;
        player.press(right ? "d" : "a");
        player.waitFor("landline.me.heading === " + (right ? 1 : 3));
        player.press("w");
        player.waitFor("landline.me.heading === 0");
    }

    @Test
    void swipesTurnOnAPhoneSeveralInOneStroke() {
        var phone = new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true);
        Player player = Player.in(browser.person(server, phone), new Rooms(server).quiet());
        int side = player.x() < Player.WIDTH / 2 ? 60 : -60;
        int aside = player.y() < Player.HEIGHT / 2 ? 60 : -60;
        player.touch("touchStart", 195, 500);
        player.touch("touchMove", 195 + side, 500);
        player.waitFor("landline.me.heading === " + (side > 0 ? 1 : 3));
        player.touch("touchMove", 195 + side, 500 + aside);
        player.waitFor("landline.me.heading === " + (aside > 0 ? 2 : 0));
        player.touch("touchEnd", 0, 0);
    }

    @Test
    void ownLineEndsTheLifeAndTwoSecondsLaterThereIsAnother() {
        Player player = Player.in(browser.person(server), new Rooms(server).quiet());
        player.goToFarSide();
        String back = player.x() == 0 ? "ArrowRight" : "ArrowLeft";
        String aside = player.y() < Player.HEIGHT / 2 ? "ArrowDown" : "ArrowUp";
        String across = aside.equals("ArrowDown") ? "ArrowUp" : "ArrowDown";
        player.press(aside);
        int y = player.y();
        player.waitFor("Math.abs(y - " + y + ") >= 3");
        player.press(back);
        player.waitFor("x > 3 && x < " + (Player.WIDTH - 4));
        player.press(across);
        player.waitFor("!landline.me.alive");
        assertThat(player.page().getByText("You crossed your own line.").first())
                .isVisible();
        player.waitUntilAlive();
        assertThat(player.land()).isEqualTo(25);
    }

    @Test
    void shortRoundEndsOnThePodiumAndTheNextOneBegins() {
        String room = new Rooms(server).create("{\"size\":\"small\",\"roundSeconds\":10}");
        Player player = Player.in(browser.person(server), room);
        player.waitFor("landline.phase === 'podium'", 15_000);
        assertThat(player.page()
                        .getByText("Next round in", new Page.GetByTextOptions())
                        .first())
                .isVisible();
        player.waitFor("landline.phase === 'play' && landline.round === 2");
        player.waitUntilAlive();
        assertThat(player.land()).isEqualTo(25);
        assertThat(player.number("landline.wrongSums")).isZero();
    }

    @Test
    void reloadInMidGameKeepsTheSeatAndTheLand() {
        Player player = Player.in(browser.person(server), new Rooms(server).quiet());
        player.claimSomething();
        int seat = player.number("landline.seat");
        int land = player.land();
        player.page().reload();
        player.waitUntilAlive();
        assertThat(player.number("landline.seat")).isEqualTo(seat);
        assertThat(player.land()).isGreaterThanOrEqualTo(land);
        player.press(player.x() < Player.WIDTH / 2 ? "ArrowRight" : "ArrowLeft");
        player.waitFor("landline.me.heading === 1 || landline.me.heading === 3");
    }

    @Test
    void wrongAddressIsAPageWithAWayBack() {
        Page page = browser.person(server).newPage();
        assertThat(page.navigate("/nowhere").status()).isEqualTo(404);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To the lobby"))
                .click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join")))
                .isVisible();
    }

    @Test
    void shortAddressLeadsToTheRoom() {
        String room = new Rooms(server).quiet();
        Player player = Player.opens(browser.person(server), "/j/" + room.toLowerCase(Locale.ROOT));
        player.waitUntilAlive();
        assertThat(player.text("landline.room")).isEqualTo(room);
    }

    @Test
    void wrongCodeIsToldKindly() {
        Page page = browser.person(server).newPage();
        page.navigate("/play/ZZZZ");
        assertThat(page.getByText("There is no room ZZZZ")).isVisible();
        page.navigate("/");
        page.getByLabel("Room code").fill("zzzz");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Join"))
                .click();
        assertThat(page.getByText("There is no room ZZZZ")).isVisible();
    }
}
