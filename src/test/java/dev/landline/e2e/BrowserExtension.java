package dev.landline.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One browser for all tests, and for each test as many people before it as it asks for. A test that fails leaves pictures
 * of what they saw in {@code target/e2e}.
 */
final class BrowserExtension implements AfterEachCallback {

    private static final double DEADLINE_MS = 10_000;

    /** Ends with the process of the tests; Playwright's driver and the browser end with it. */
    private static final Browser BROWSER;

    static {
        Playwright playwright = Chromium.playwright();
        BROWSER = Chromium.launch(playwright);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }

    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** A browser of somebody's own: nothing is shared with the others. */
    BrowserContext person(URL server) {
        return person(server, new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    BrowserContext person(URL server, Browser.NewContextOptions options) {
        BrowserContext context = BROWSER.newContext(options.setBaseURL(server.toString()));
        context.setDefaultTimeout(DEADLINE_MS);
        context.onWebError(error -> complaints.add(error.error()));
        people.add(context);
        return context;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            takePictures(test.getRequiredTestClass().getSimpleName() + "-"
                    + test.getRequiredTestMethod().getName());
        }
        people.forEach(BrowserContext::close);
        people.clear();
        List<String> uncaught = List.copyOf(complaints);
        complaints.clear();
        if (!uncaught.isEmpty()) {
            throw new AssertionError("errors in the page that nobody caught: " + uncaught);
        }
    }

    private void takePictures(String name) {
        int number = 0;
        for (BrowserContext person : people) {
            for (Page page : person.pages()) {
                number++;
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(Path.of("target", "e2e", name + "-" + number + ".png")));
            }
        }
    }
}
