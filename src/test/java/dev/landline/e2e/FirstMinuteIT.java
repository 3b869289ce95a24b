package dev.landline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Newcomers learn what to do, those who find no seat can watch, and those who were away hear what they missed. */
@QuarkusIntegrationTest
class FirstMinuteIT {

    private static final String SET_OFF = "Press an arrow key to set off";
    private static final String CLAIM = "Draw a line and come home to claim land";

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @TestHTTPResource
    URL server;

    @Test
    void newcomerIsTaughtUntilTheFirstClaimAndRemembered() {
        BrowserContext person = browser.person(server);
        String room = new Rooms(server).quiet();
        Player player = Player.in(person, room);
        Page page = player.page();
        assertThat(page.getByText(SET_OFF)).isVisible();
        boolean right = player.x() < Player.WIDTH / 2;
        player.press(right ? "ArrowRight" : "ArrowLeft");
        assertThat(page.getByText(CLAIM)).isVisible();
        player.waitFor("!landline.me.onOwnLand");
        player.press(player.y() < Player.HEIGHT / 2 ? "ArrowDown" : "ArrowUp");
        player.waitFor("Math.abs(y - " + player.y() + ") >= 1");
        player.press(right ? "ArrowLeft" : "ArrowRight");
        player.waitFor("landline.me.land > 25");
        assertThat(page.getByText(CLAIM)).isHidden();

        Player again = Player.in(person, new Rooms(server).quiet());
        assertThat(again.page().getByText(SET_OFF)).isVisible();
        again.press(again.x() < Player.WIDTH / 2 ? "ArrowRight" : "ArrowLeft");
        assertThat(again.page().getByText(SET_OFF)).isHidden();
        assertThat(again.page().getByText(CLAIM)).isHidden();
    }

    @Test
    void whoFindsARoomFullWatchesItAndIsOfferedASeatThatIsFree() {
        Rooms rooms = new Rooms(server);
        String room = rooms.create("{\"size\":\"small\",\"minPlayers\":0}");
        Player leaving = Player.in(browser.person(server), room);
        for (int i = 1; i < 8; i++) {
            rooms.takeSeat(room);
        }
        Page page = browser.person(server).newPage();
        page.navigate("/play/" + room);
        page.getByText("Watch instead").click();
        Player watcher = Player.at(page);
        watcher.waitFor("landline.spectator && landline.connected && landline.seq > 0");
        assertThat(page.getByText("every seat is taken")).isVisible();

        leaving.leave();
        page.getByText("Take a seat").click();
        watcher.waitUntilAlive();
    }

    @Test
    void whoComesBackHearsThatTheCaretakerBroughtThemHome() {
        String room = new Rooms(server).quiet();
        BrowserContext person = browser.person(server);
        Player player = Player.opens(person, "/play/" + room + "?line=longpoll");
        player.waitUntilAlive();
        Player watcher = Player.watching(browser.person(server), room);
        player.press(player.x() < Player.WIDTH / 2 ? "ArrowRight" : "ArrowLeft");
        player.waitFor("!landline.me.onOwnLand");
        person.setOffline(true);
        String found = "landline.seats.find(one => one.seat === " + player.number("landline.seat") + ")";
        watcher.waitFor(found + ".away && " + found + ".heading === 4");
        person.setOffline(false);
        assertThat(player.page().locator(".note").getByText("The caretaker brought you home"))
                .isVisible();
        assertThat(player.number("landline.wrongSums")).isZero();
    }
}
