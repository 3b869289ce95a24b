package dev.landline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.landline.testing.PackagedServer;
import dev.landline.testing.Trusting;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The exhibit, over HTTPS: what it shows is what the browser and the server have seen. */
class AssetsIT {

    private static final Path LOG = Path.of("target", "assets-server.log");

    /** All five ways, some of them with round trips of a tenth of a second. */
    private static final double TOUR_MS = 60_000;

    private static final int FILES = 7;

    @TempDir
    static Path data;

    private static PackagedServer server;
    private static URL secure;

    @RegisterExtension
    final BrowserExtension browser = new BrowserExtension();

    @BeforeAll
    static void start() throws IOException {
        int sslPort = PackagedServer.freePort();
        server = new PackagedServer(
                LOG, "-Dquarkus.http.ssl-port=" + sslPort, "-Dlandline.https.folder=" + data.resolve("https"));
        secure = HttpsIT.secure(sslPort);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Its certificate is trusted, as one's own would be. */
    @Test
    void eachWayIsLoadedAndToldAsItWas() {
        try (Playwright playwright = Chromium.playwright();
                Browser trusting = Chromium.launch(playwright, Trusting.flag(data.resolve("https/landline.crt")));
                BrowserContext person =
                        trusting.newContext(new Browser.NewContextOptions().setBaseURL(secure.toString()))) {
            Page page = person.newPage();
            page.navigate("/assets?rtt=50&work=200");
            load(page);

            assertThat(told(page, "http1", "protocol")).isEqualTo("http/1.1");
            assertThat(pageConnections(page, "http1")).isBetween(2, 6);
            assertThat(told(page, "http2", "protocol")).isEqualTo("h2");
            assertThat(told(page, "http2", "push")).isEqualTo("refused");
            assertThat(pageConnections(page, "http2")).isOne();
            assertThat(told(page, "push", "by")).isEqualTo("server");
            assertThat(told(page, "push", "push")).isEqualTo("allowed");
            assertThat(startedEarly(page, "push")).isEqualTo(FILES);
            assertThat(startedEarly(page, "early-hints")).isBetween(1, FILES); // browsers need not tell of each
            assertThat(startedEarly(page, "preload")).isZero();
            for (String way : List.of("http1", "http2", "push", "early-hints", "preload")) {
                assertThat(inconsistent(page, way)).as(way).isEmpty();
            }
            assertThat(number(
                            page,
                            "(one => one.files[0].firstByte - one.hintedAt)(landline.outcomes['early-hints'].load)"))
                    .isPositive();

            assertThat(fact(page, "push")).startsWith("Refused: its SETTINGS_ENABLE_PUSH is 0");
            assertThat(fact(page, "hints"))
                    .matches("Used: the 103 came [0-9]+ ms before the page, and started [1-7] files?\\.");
            assertThat(fact(page, "webSocket")).startsWith("It took a second connection.");
            assertThat(page.locator("#push")).hasText("HTTP/2 + push");
            assertThat(page.locator(".lane:has(#push) .chips")).containsText("the server’s own client");
            assertThat(page.locator(".lane:has(#push) .row.early").count()).isEqualTo(FILES);
            assertThat(page.locator(".waterfall").count()).isEqualTo(5);
            assertThat(person.pages()).containsExactly(page);
        }
    }

    /** A browser that lets a certificate pass without trusting it, as most do that open ours, uses no hints. */
    @Test
    void hintsThatAreNotUsedAreToldSo() {
        Page page = person(ColorScheme.LIGHT).newPage();
        page.navigate("/assets?rtt=0");
        AccessibleIT.assertNothingSerious(page);
        load(page);
        assertThat(told(page, "early-hints", "delivery")).isEqualTo("early-hints");
        assertThat(fact(page, "hints")).startsWith("Sent, and not used:");
        assertThat(fact(page, "push")).startsWith("Refused:");
        assertThat(page.locator(".status")).containsText("All are loaded at a round trip of 0 ms.");
        page.getByText("All in figures").click();
        assertThat(page.locator("details[open] tbody:has-text(\"HTTP/1.1\") tr").nth(1))
                .containsText("/play/LAND");
        AccessibleIT.assertNothingSerious(page);
    }

    @Test
    void keysChooseAndLoadAndTheAddressKeepsTheChoice() {
        Page page = person(ColorScheme.DARK).newPage();
        page.navigate("/assets");
        page.keyboard().press("?");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Round trip of 0, 50, 100 or 300 ms");
        page.keyboard().press("Escape");
        page.keyboard().press("4");
        page.getByLabel("50 ms").check();
        page.keyboard().press("4"); // also when a choice has the focus
        page.keyboard().press("w");
        assertThat(page).hasURL(secure + "/assets?rtt=300&work=200");
        page.reload();
        assertThat(page.getByLabel("300 ms")).isChecked();
        AccessibleIT.assertNothingSerious(page);
        go(page).focus();
        Page opened = page.waitForPopup(() -> page.keyboard().press("Enter"));
        assertThat(page.getByText("Stop")).isFocused();
        opened.close();
        assertThat(page.locator(".status")).hasText("The window was closed.");
        assertThat(page.getByText("Load it again")).isFocused();
    }

    @Test
    void whoStopsKeepsWhatWasLoadedAndIsNotToldThatAllWas() {
        Page page = person(ColorScheme.LIGHT).newPage();
        page.navigate("/assets?rtt=100");
        page.waitForPopup(() -> page.keyboard().press("l"));
        Locator first = page.locator(".lane:has(#http1) .waterfall");
        assertThat(first).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(TOUR_MS));
        page.getByText("Stop").click();
        assertThat(page.locator(".status")).hasText("Stopped.");
        assertThat(first).isVisible();
    }

    @Test
    void aWindowThatDoesNotOpenIsAskedFor() {
        Page page = person(ColorScheme.LIGHT).newPage();
        page.addInitScript("window.open = () => null");
        page.navigate("/assets");
        go(page).click();
        assertThat(page.locator(".status")).containsText("Allow this page to open one");
    }

    @Test
    void aServerWithoutHttpsSaysSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                PackagedServer plain = new PackagedServer(
                        Path.of("target", "assets-plain-server.log"),
                        "-Dquarkus.http.ssl-port=" + taken.getLocalPort())) {
            Page page = browser.person(plain.url()).newPage();
            page.navigate("/assets");
            go(page).click();
            assertThat(page.locator(".status")).containsText("This server has no HTTPS");
        }
    }

    /** WebSocket is not spoken over HTTP/2 here; the other lines share the page's connection. */
    @Test
    void thePlayPageSaysWhoseConnectionItsLineHas() {
        Player player = Player.watching(person(ColorScheme.LIGHT), "LAND");
        player.waitFor("landline.line === 'websocket'");
        player.page().keyboard().press("l");
        Locator panel = player.page().locator("#line-panel");
        assertThat(panel).containsText("Connectiona second one");
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("SSE"))
                .click();
        assertThat(panel).containsText("Connectionthe page’s");
    }

    private BrowserContext person(ColorScheme theme) {
        return browser.person(
                secure,
                new Browser.NewContextOptions().setIgnoreHTTPSErrors(true).setColorScheme(theme));
    }

    private static void load(Page page) {
        load(page, () -> go(page).click());
    }

    /** @param begin makes the page begin */
    static void load(Page page, Runnable begin) {
        page.waitForPopup(begin);
        page.waitForFunction(
                "() => !landline.loading && Object.keys(landline.outcomes).length === 5",
                null,
                new Page.WaitForFunctionOptions().setTimeout(TOUR_MS));
    }

    private static Locator go(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Load it five ways"));
    }

    private static String told(Page page, String way, String field) {
        return (String) page.evaluate("([way, field]) => landline.outcomes[way].load[field]", List.of(way, field));
    }

    /** Those that carried the page and its files. */
    private static int pageConnections(Page page, String way) {
        return number(
                page,
                "landline.outcomes['" + way
                        + "'].connections.filter(one => one.requests > 0 && !one.webSocket).length");
    }

    private static int startedEarly(Page page, String way) {
        return number(page, "landline.outcomes['" + way + "'].load.files.filter(one => one.early).length");
    }

    private static int number(Page page, String expression) {
        return ((Number) page.evaluate("() => " + expression)).intValue();
    }

    /**
     * What cannot be: a file whose times are not in order, that is there after the arena it is needed for (an arena can do without
     * fonts), or that was answered in less than a round trip. How long a connection took is no such matter: browsers connect ahead.
     */
    @SuppressWarnings("unchecked") // the script answers with a list of strings
    private static List<String> inconsistent(Page page, String way) {
        return (List<String>) page.evaluate("""
                ({ way, rtt, work }) => {
                  const { files, readyAt, filesAt } = landline.outcomes[way].load;
                  const slack = 1; // browsers round
                  // Neither pushed, nor perhaps there already by a hint that the browser does not tell of.
                  const travels = early => early === 'hint' || (early === undefined && way !== 'early-hints');
                  const wrong = files.filter(({ path, start, asked, firstByte, end, bytes, early }) =>
                    !(0 <= start && start <= asked + slack && asked <= firstByte + slack && firstByte <= end + slack) ||
                    (end > readyAt + slack && !path.endsWith('.woff2')) || bytes <= 0 ||
                    (travels(early) && firstByte - asked < rtt - slack));
                  if (files[0].firstByte - files[0].asked < rtt + work - slack) wrong.push({ page: files[0] });
                  const needed = files.filter(({ path }) => path.startsWith('/static/'));
                  if (needed.length !== 7) wrong.push({ needed });
                  if (filesAt !== Math.max(files[0].end, ...needed.map(({ end }) => end))) wrong.push({ filesAt });
                  return wrong.map(one => JSON.stringify(one));
                }""", Map.of("way", way, "rtt", 50, "work", 200));
    }

    private static String fact(Page page, String name) {
        return page.locator(".fact." + name + " dd").textContent();
    }
}
