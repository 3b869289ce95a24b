package dev.landline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rooms are found as they live, made, shared, and nothing that was typed is lost. */
@QuarkusIntegrationTest
class LobbyIT {

    private static final String EVENTS = "**/api/rooms/events";
    private static final String LIST = "**/api/rooms";
    private static final String HOSTILE = "<img src=x onerror=fail()>\u2028";

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @TestHTTPResource
    URL server;

    private Page visit() {
        Page page = browser.person(server).newPage();
        page.navigate("/");
        return page;
    }

    private static String drawCode() {
        return ThreadLocalRandom.current()
                .ints(8, 'A', 'H')
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Locator card(Page page, String room) {
        return page.locator(".room[data-room=" + room + "]");
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator dialog(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** A stream that says this once and then breaks; after it neither stream nor list come through. */
    private static void saysOnlyOnce(Page page, String rooms) {
        page.route(LIST, Route::abort);
        page.route(EVENTS, Route::abort);
        page.route(
                EVENTS,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("retry: 60000\n\nevent: rooms\ndata: " + rooms + "\n\n")),
                new Page.RouteOptions().setTimes(1));
    }

    private static String told(String id, String name, int people, String phase) {
        return ("{'id':'%s','name':'%s','size':'small','width':128,'height':72,'tickHz':12,'seats':8,'people':%d,"
                        + "'bots':0,'spectators':0,'phase':'%s','secondsLeft':100,'endsInMs':100000}")
                .formatted(id, name, people, phase)
                .replace('\'', '"');
    }

    @Test
    void aRoomIsMadeInOneBrowserWatchedInASecondAndPlayedInAThird() {
        String code = drawCode();
        Page watching = visit();
        assertThat(watching.locator(".room").first()).isVisible();

        Page making = visit();
        press(making, "New room");
        making.getByLabel("Name").fill("<b>Friday</b>");
        making.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(code.toLowerCase(Locale.ROOT));
        radio(making, "Small").check();
        making.getByLabel("Players, with bots").fill("0");
        press(making, "Open the room");
        assertThat(dialog(making)).containsText("Room " + code + " is open");
        assertThat(making.locator("#made-link")).hasValue(Pattern.compile(".*/j/" + code));

        assertThat(card(watching, code)).containsText("<b>Friday</b>");
        assertThat(card(watching, code)).containsText("small · 8 seats · Usual");
        assertThat(card(watching, code)).containsText("0 people, 0 bots");
        Locator left = card(watching, code).getByRole(AriaRole.TIMER);
        assertThat(left).hasText(Pattern.compile("1:\\d\\d"));
        String before = left.textContent();
        assertThat(left).not().hasText(before);

        Page playing = browser.person(server).newPage();
        playing.navigate("/j/" + code);
        Player.at(playing).waitUntilAlive();
        assertThat(card(watching, code)).containsText("1 person, 0 bots");
        watching.waitForFunction(
                "code => { const canvas = document.querySelector(`[data-room=${code}] canvas`);"
                        + " const pixels = new Uint32Array(canvas.getContext('2d')"
                        + ".getImageData(0, 0, canvas.width, canvas.height).data.buffer);"
                        + " return new Set(pixels).size > 2; }",
                code);

        dialog(making).getByLabel("Play in room " + code).click();
        making.waitForURL("**/play/" + code);
        Player.at(making).waitUntilAlive();
        assertThat(card(watching, code)).containsText("2 people, 0 bots");

        card(watching, code).getByLabel("Watch room " + code).click();
        watching.waitForURL("**/watch/" + code);
        Player.at(watching).waitFor("landline.connected && landline.scoreboard.state === 'open'");
        Player player = Player.at(playing);
        player.goRound(player.setOff().of(24, 14));
        assertThat(watching.locator(".happenings").getByText(player.text("landline.me.nick") + " claimed"))
                .isVisible();
    }

    @Test
    void whatWasTypedSurvivesAReload() {
        Page page = visit();
        page.getByLabel("Nick").fill("12345678901234567");
        page.getByLabel("Room code").fill("k7");
        press(page, "New room");
        page.getByLabel("Name").fill("Talk");
        radio(page, "Hall").check();
        radio(page, "Fast, 20").check();
        page.reload();

        assertThat(dialog(page)).isVisible();
        assertThat(page.getByLabel("Name")).hasValue("Talk");
        assertThat(radio(page, "Hall")).isChecked();
        assertThat(radio(page, "Fast, 20")).isChecked();
        page.keyboard().press("Escape");
        assertThat(dialog(page)).isHidden();
        assertThat(page.getByLabel("Nick")).hasValue("12345678901234567");
        assertThat(page.getByLabel("Room code")).hasValue("k7");
        page.reload();
        assertThat(page.getByLabel("Nick")).hasValue("12345678901234567");
        assertThat(dialog(page)).isHidden();
    }

    @Test
    void aTakenCodeIsSaidByItsFieldBeforeTheServerHasToAndAfter() {
        Page page = visit();
        assertThat(card(page, "LAND")).isVisible();
        press(page, "New room");
        Locator code = page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
        code.fill("land");
        assertThat(page.locator("#new-code-told")).hasText("A room LAND is live. Choose another code.");

        Page blind = browser.person(server).newPage();
        blind.route(EVENTS, Route::abort);
        blind.route(LIST, route -> {
            if (route.request().method().equals("GET")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        blind.navigate("/");
        assertThat(blind.getByText("The list does not arrive. Trying again …")).isVisible();
        press(blind, "New room");
        Locator unknown = blind.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
        unknown.fill("land");
        press(blind, "Open the room");
        assertThat(blind.locator("#new-code-told")).hasText("A room LAND is live. Choose another code.");
        assertThat(unknown).isFocused();
        unknown.fill("events");
        assertThat(blind.locator("#new-code-told")).not().containsText("LAND");
        press(blind, "Open the room");
        assertThat(blind.locator("#new-code-told")).containsText("code must not be EVENTS");
        assertThat(unknown).hasAttribute("aria-invalid", "true");
    }

    @Test
    void whereNoStreamComesThroughTheListIsAskedFor() {
        Page page = browser.person(server).newPage();
        page.route(EVENTS, Route::abort);
        page.navigate("/");
        assertThat(card(page, "LAND")).containsText("medium · 24 seats");
        assertThat(page.locator(".rooms-note")).hasCount(0);
    }

    @Test
    void aListThatGrowsOldSaysSoAndShowsWhatItLastKnew() {
        Page page = browser.person(server).newPage();
        saysOnlyOnce(page, "[" + told("FULL", HOSTILE, 8, "play") + "," + told("K7QF", "K7QF", 3, "podium") + "]");
        page.navigate("/");
        assertThat(page.getByText(Pattern.compile("This list is \\d+ s old"))).isVisible();
        assertThat(card(page, "FULL")).containsText("<img src=x onerror=fail()>");
        assertThat(page.locator(".room img")).hasCount(0);
        assertThat(card(page, "K7QF")).containsText("podium");

        assertThat(card(page, "FULL").getByText("Full", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.getByLabel("Play in room FULL")).hasCount(0);
        assertThat(page.getByLabel("Watch room FULL")).hasAttribute("href", "/watch/FULL");
    }

    @Test
    void aPageThatIsHiddenHoldsNoStream() {
        Page page = browser.person(server).newPage();
        page.addInitScript(
                "const Native = EventSource; window.streams = [];"
                        + "window.EventSource = class extends Native { constructor(...args) { super(...args); streams.push(this); } };"
                        + "Object.defineProperty(document, 'hidden', { get: () => window.away === true });"
                        + "window.look = away => { window.away = away; document.dispatchEvent(new Event('visibilitychange')); };");
        page.navigate("/");
        page.waitForFunction("() => streams.length === 1 && streams[0].readyState === 1");
        page.evaluate("() => look(true)");
        assertThat(page.evaluate("() => streams.map(one => one.readyState).join()"))
                .isEqualTo("2");
        page.evaluate("() => look(false)");
        page.waitForFunction("() => streams.map(one => one.readyState).join() === '2,1'");
        assertThat(card(page, "LAND")).isVisible();
    }

    @Test
    void aRoomIsWatchedByItsCode() {
        String room = new Rooms(server).quiet();
        Page page = visit();
        page.getByLabel("Room code").fill(room);
        press(page, "Watch");
        page.waitForURL("**/watch/" + room);
    }
}
