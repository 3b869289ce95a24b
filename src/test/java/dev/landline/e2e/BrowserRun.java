package dev.landline.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.landline.testing.PackagedServer;
import dev.landline.testing.TestHttp;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page costs: the packaged application, a large arena at 20 Hz whose 60 seats are full, and a browser that plays in
 * it. Prints late ticks, wrong sums and the script's own work per animation frame for a minute, the same with the
 * browser's processor throttled, and the heap after each of ten rounds. A developer's command, not a test.
 */
public final class BrowserRun {

    private static final Duration RUN = Duration.ofSeconds(60);
    /** Compilers, the server's and the browser's, are still at work before. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private static final int THROTTLED = 4;
    private static final int ROUNDS = 10;
    private static final double SIDE_MS = 500;

    private static final Pattern LATE = Pattern.compile("\"lateTicks\":(\\d+)");

    private BrowserRun() {}

    public static void main(String[] args) {
        try (PackagedServer server = new PackagedServer(Path.of("target", "browser-run.log"));
                Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            URL address = server.url();
            measure(address, browser, 1);
            measure(address, browser, THROTTLED);
            weigh(address, browser);
        }
    }

    /** @param slower by how much the browser's processor is throttled */
    private static void measure(URL server, Browser browser, int slower) {
        String room = new Rooms(server)
                .create("{\"size\":\"large\",\"tickHz\":20,\"minPlayers\":60,\"roundSeconds\":600,\"seed\":1}");
        BrowserContext person = person(server, browser);
        Player player = Player.in(person, room);
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", slower);
        person.newCDPSession(player.page()).send("Emulation.setCPUThrottlingRate", rate);
        System.out.println("throttled " + slower + " times:");
        stroll(player.page(), WARM_UP);
        long lateBefore = lateTicks(server, room);
        stroll(player.page(), RUN);
        Page page = player.page();
        System.out.println("late ticks in " + RUN.toSeconds() + " s: " + (lateTicks(server, room) - lateBefore)
                + " (while warming up: " + lateBefore + ")");
        for (String figure : new String[] {
            "frames",
            "wrongSums",
            "skipped",
            "resyncs",
            "corrections",
            "bytesPerTick",
            "rttMs",
            "leadMs",
            "ageMs",
            "scriptMs"
        }) {
            System.out.println(figure + ": " + page.evaluate("() => JSON.stringify(landline." + figure + ")"));
        }
        person.close();
    }

    /** Prints what is live in the page's heap after each of some rounds, as short as a room may have them. */
    private static void weigh(URL server, Browser browser) {
        String room = new Rooms(server).create("{\"size\":\"medium\",\"tickHz\":20,\"roundSeconds\":10,\"seed\":1}");
        BrowserContext person = person(server, browser);
        Player player = Player.in(person, room);
        CDPSession session = person.newCDPSession(player.page());
        for (int round = 0; round < ROUNDS; round++) {
            player.waitFor("landline.phase === 'podium'", 60_000);
            player.waitFor("landline.phase === 'play'", 60_000);
            session.send("HeapProfiler.collectGarbage");
            JsonObject heap = session.send("Runtime.getHeapUsage");
            System.out.println("heap after round " + (round + 1) + ": "
                    + heap.get("usedSize").getAsLong() / 1024 + " KB, nodes: "
                    + player.number("document.querySelectorAll('*').length"));
        }
        person.close();
    }

    private static BrowserContext person(URL server, Browser browser) {
        return browser.newContext(
                new Browser.NewContextOptions().setBaseURL(server.toString()).setViewportSize(1440, 900));
    }

    /** Goes in squares, as somebody who claims would. */
    private static void stroll(Page page, Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            for (String key : new String[] {"ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"}) {
                page.keyboard().press(key);
                page.waitForTimeout(SIDE_MS);
            }
        }
    }

    private static long lateTicks(URL server, String room) {
        Matcher late =
                LATE.matcher(TestHttp.to(server).get("/api/rooms/" + room).body());
        if (!late.find()) {
            throw new IllegalStateException("the room tells no late ticks");
        }
        return Long.parseLong(late.group(1));
    }
}
