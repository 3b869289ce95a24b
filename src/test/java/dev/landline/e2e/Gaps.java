package dev.landline.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What faults cost: the packaged application, a few browsers at a time behind its hostile network, and each fault again and
 * again. Prints a table. A developer's command, not a test.
 */
public final class Gaps {

    private static final int GUESTS = 4;
    private static final Duration LONGEST_RUN = Duration.ofMinutes(12);

    private static final int CUT_SECONDS = 5;
    /** Two ticks of a swallow, which closes what has lost something when it ends: there is no other way to break an SSE. */
    private static final int SWALLOW_MS = 200;

    private static final int ROUND_TRIP_MS = 100;

    private static final String REFUSED = "{\"kind\":\"kill\"},{\"kind\":\"refuse\"}";
    private static final String SILENT = "{\"kind\":\"swallow\",\"lines\":[\"websocket\"]}";

    private final Instant end = Instant.now().plus(LONGEST_RUN);
    private final NetworkedServer server;
    private final Browser browser;
    private final int runs;
    private final List<Guest> guests;

    private Gaps(NetworkedServer server, Browser browser, int runs) {
        this.server = server;
        this.browser = browser;
        this.runs = runs;
        this.guests =
                Stream.generate(() -> Guest.of(server, browser)).limit(GUESTS).toList();
    }

    /** @param args how many runs of each fault */
    public static void main(String[] args) {
        try (NetworkedServer server = new NetworkedServer();
                Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            new Gaps(server, browser, Integer.parseInt(args[0])).measure();
        }
    }

    private void measure() {
        System.out.println("| | runs | median | p95 | target |\n|---|--:|--:|--:|--:|");
        print("WebSocket killed: ms without frames", "≤ 300", repeat(round -> killed()));
        List<Double> back = new ArrayList<>();
        print("WebSocket killed and refused: ms without frames", "≤ 300", repeat(round -> refused(round, back)));
        print("back on WebSocket after that has ended, ms", "≤ 5,000", back);
        print("WebSocket silent: ms without frames", "≤ 1,200", repeat(round -> silent()));
        print(
                "SSE broken, WebSocket refused: ms without frames (" + SWALLOW_MS + " of them swallowed)",
                "≤ " + (300 + SWALLOW_MS),
                repeat(round -> brokenSse()));
        List<Double> backAfterCut = new ArrayList<>();
        print(
                "no network for " + CUT_SECONDS + " s: ms without frames beyond them",
                "",
                repeat(round -> cut(backAfterCut)));
        print("back on WebSocket after that has ended, ms", "≤ 5,000", backAfterCut);
        print("server started again: ms until back in the room", "≤ 5,000", repeat(round -> restarted()));
        guests.forEach(Guest::leave);
        print("arena painted, round trips after the script runs", "≤ 2", firstPaints(""));
        print("the same, WebSockets silent", "≤ 2", firstPaints("," + SILENT));
    }

    /** Fair weather, a fault for all guests, and what came of it, until there are figures enough. */
    private List<Double> repeat(Function<Integer, List<Double>> fault) {
        List<Double> figures = new ArrayList<>();
        for (int round = 0; figures.size() < runs && Instant.now().isBefore(end); round++) {
            guests.forEach(Guest::mend);
            guests.forEach(Guest::awaitWebSocket);
            figures.addAll(fault.apply(round));
        }
        return figures;
    }

    private List<Double> killed() {
        guests.forEach(guest -> guest.breaks("{\"kind\":\"kill\",\"seconds\":0.1}"));
        return gaps("watch.changedAt && watch.line === 'websocket'");
    }

    /** The fault lasts longer in each round, and so the page has stopped trying for longer when it ends. */
    private List<Double> refused(int round, List<Double> back) {
        guests.forEach(guest -> guest.breaks(REFUSED));
        List<Double> gaps = gaps("watch.line === 'sse'");
        guests.getFirst().player().page().waitForTimeout(1500 * round);
        guests.forEach(Guest::mend);
        guests.forEach(guest -> back.add(guest.msUntilWebSocket()));
        return gaps;
    }

    private List<Double> silent() {
        guests.forEach(guest -> guest.breaks(SILENT));
        return gaps("watch.line === 'sse'");
    }

    private List<Double> brokenSse() {
        guests.forEach(guest -> guest.breaks(REFUSED));
        guests.forEach(guest -> guest.player().waitFor("watch.line === 'sse'"));
        String swallow = "{\"kind\":\"swallow\",\"lines\":[\"sse\"],\"seconds\":" + SWALLOW_MS / 1000.0 + "}";
        guests.forEach(guest -> guest.breaks("{\"kind\":\"refuse\"}," + swallow));
        return gaps("watch.changedAt && watch.line === 'sse'");
    }

    private List<Double> cut(List<Double> back) {
        guests.forEach(guest -> guest.breaks("{\"kind\":\"cut\",\"seconds\":" + CUT_SECONDS + "}"));
        List<Double> gaps = gaps("watch.changedAt && watch.line === 'websocket'");
        guests.forEach(guest -> back.add(guest.msUntilWebSocket() - 1000 * CUT_SECONDS));
        return gaps.stream().map(gap -> gap - 1000 * CUT_SECONDS).toList();
    }

    private List<Double> restarted() {
        guests.forEach(guest -> guest.player().page().evaluate("() => watch.reset()"));
        server.stop();
        server.startAgain();
        double started = System.currentTimeMillis();
        guests.forEach(Guest::mendNetwork);
        return guests.stream().map(guest -> guest.seatedAgainAt() - started).toList();
    }

    private List<Double> gaps(String over) {
        return guests.stream().map(guest -> guest.longestGap(over)).toList();
    }

    /** Each in a browser that knows nothing of the page, one after the other. */
    private List<Double> firstPaints(String faults) {
        List<Double> trips = new ArrayList<>();
        while (trips.size() < runs && Instant.now().isBefore(end)) {
            trips.add(Guest.msToFirstPaint(
                            server, browser, "{\"kind\":\"delay\",\"ms\":" + ROUND_TRIP_MS / 2 + "}" + faults)
                    / ROUND_TRIP_MS);
        }
        return trips;
    }

    private static void print(String what, String target, List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        System.out.println(
                Stream.of(what, String.valueOf(sorted.size()), share(sorted, 0.5), share(sorted, 0.95), target)
                        .reduce("|", (row, cell) -> row + " " + cell + " |"));
    }

    /** The smallest figure that so many are not above. */
    private static String share(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return "";
        }
        double figure = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        return String.format(Locale.ROOT, Math.abs(figure) < 20 ? "%.1f" : "%,.0f", figure);
    }
}
