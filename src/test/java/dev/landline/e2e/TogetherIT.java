package dev.landline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several people in one room: they see the same, cut each other, fall silent and are brought home. */
@QuarkusIntegrationTest
class TogetherIT {

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @TestHTTPResource
    URL server;

    @Test
    void twoBrowsersHaveEqualSums() {
        String room = new Rooms(server).create("{\"size\":\"small\",\"tickHz\":20,\"minPlayers\":8}");
        Player one = Player.in(browser.person(server), room);
        Player two = Player.opens(browser.person(server), "/play/" + room + "?format=json");
        two.waitUntilAlive();
        one.rememberSums();
        two.rememberSums();
        one.press("ArrowRight");
        two.press("ArrowLeft");
        one.waitFor("Object.keys(window.sums).length >= 60");
        two.waitFor("Object.keys(window.sums).length >= 60");
        var sums = one.sums();
        sums.keySet().retainAll(two.sums().keySet());
        assertThat(sums).hasSizeGreaterThan(20);
        assertThat(two.sums()).containsAllEntriesOf(sums);
        assertThat(one.number("landline.wrongSums")).isZero();
        assertThat(two.number("landline.wrongSums")).isZero();
    }

    @Test
    void cutterGetsTheKillAndTheOtherComesBack() {
        String room = new Rooms(server).quiet();
        Player victim = Player.in(browser.person(server), room);
        Player cutter = Player.in(browser.person(server), room);
        int row = victim.y();
        victim.goToFarSide();
        cutter.cross(row, victim.number("landline.seat"));
        victim.waitFor("!landline.me.alive");
        assertThat(victim.page().getByText("cut your line").first()).isVisible();
        cutter.waitFor("landline.me.kills === 1");
        victim.waitUntilAlive();
        assertThat(victim.land()).isEqualTo(25);
    }

    @Test
    void caretakerBringsHomeWhoeverFallsSilent() {
        String room = new Rooms(server).quiet();
        Player player = Player.in(browser.person(server), room);
        Player watcher = Player.watching(browser.person(server), room);
        int seat = player.number("landline.seat");
        player.claimSomething();
        player.press(player.x() < Player.WIDTH / 2 ? "ArrowRight" : "ArrowLeft");
        player.waitFor("!landline.me.onOwnLand");
        player.page().navigate("about:blank");
        String found = "landline.seats.find(one => one.seat === " + seat + ")";
        watcher.waitFor(found + ".away");
        watcher.waitFor(found + ".heading === 4 && landline.owner(" + found + ".cell) === " + seat);
        assertThat(watcher.number(found + ".land")).isGreaterThan(25);
        player.page().goBack();
        player.waitUntilAlive();
        assertThat(player.number("landline.seat")).isEqualTo(seat);
        watcher.waitFor("!" + found + ".away");
    }

    @Test
    void secondPageOfTheSameSeatTakesItOver() {
        String room = new Rooms(server).quiet();
        var person = browser.person(server);
        Player first = Player.in(person, room);
        int seat = first.number("landline.seat");
        Page copy = person.newPage();
        copy.addInitScript("Object.entries(" + first.text("JSON.stringify(sessionStorage)")
                + ").forEach(([key, value]) => sessionStorage.setItem(key, value))");
        copy.navigate("/play/" + room);
        Player second = Player.at(copy);
        second.waitUntilAlive();
        assertThat(second.number("landline.seat")).isEqualTo(seat);
        assertThat(first.page().getByText("Playing in another tab")).isVisible();
    }
}
