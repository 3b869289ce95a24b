package dev.landline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The leaderboard in a browser. */
@QuarkusIntegrationTest
class LeaderboardIT {

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @TestHTTPResource
    URL server;

    private BrowserContext named(String nick) {
        BrowserContext person = browser.person(server);
        // A page that is still empty has no storage.
        person.addInitScript(
                "if (location.protocol === 'http:') localStorage.setItem('landline.nick', '" + nick + "')");
        return person;
    }

    @Test
    void oneIsOnTheLeaderboardAfterARoundOfThree() {
        String room = new Rooms(server).create("{\"size\":\"small\",\"roundSeconds\":10,\"minPlayers\":0}");
        List<BrowserContext> people =
                Stream.of("Olga", "<b>Piet", "Quin").map(this::named).toList();
        List<Player> players =
                people.stream().map(person -> Player.in(person, room)).toList();
        players.forEach(player -> player.waitFor("landline.phase === 'podium'", 60_000));

        Page page = people.get(1).newPage();
        Locator mine = page.locator("tr.mine");
        // Results are stored beside the game, not within it.
        for (int tries = 0; tries < 20 && mine.count() == 0; tries++) {
            page.navigate("/leaderboard?window=day");
            assertThat(page.locator(".own, .note").first()).isVisible();
        }
        assertThat(mine).containsText("<b>Piet");
        assertThat(mine).containsText("you");
        assertThat(page.locator(".own")).containsText("<b>Piet is number");
        assertThat(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName("Olga")))
                .isVisible();
        assertThat(page.locator(".by-line")).containsText("WebSocket");
        assertThat(page.locator(".by-line .few").first()).containsText("chance says more");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rounds"))
                .click();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("window=day&by=rounds$"));
        assertThat(page.locator("[aria-sort=descending]")).hasText("Rounds");
        page.goBack();
        assertThat(page.locator("[aria-sort=descending]")).hasText("Peak land");

        page.getByLabel("Find yourself").fill("quin");
        page.keyboard().press("Enter");
        assertThat(mine).containsText("Quin");
        players.forEach(Player::leave);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nothingOnItKeepsAnybodyOut(ColorScheme theme) {
        var options = new Browser.NewContextOptions().setColorScheme(theme);
        Page page = browser.person(server, options).newPage();
        page.navigate("/leaderboard?window=all");
        assertThat(page.locator("table, .note").first()).isVisible();
        AccessibleIT.assertNothingSerious(page);

        page.route(
                "**/api/leaderboard*",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("application/problem+json")
                        .setBody("{\"type\":\"/problems/database-away\",\"status\":503,\"detail\":\"\"}")));
        page.reload();
        assertThat(page.getByText("The results cannot be read just now")).isVisible();
        AccessibleIT.assertNothingSerious(page);
        assertThat(page.title()).isEqualTo("Leaderboard · Landline");
    }
}
