package dev.landline.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.landline.testing.PackagedServer;
import dev.landline.testing.Trusting;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How soon the arena is painted, by the ways in which its page is loaded: the exhibit itself, some runs of it for each round
 * trip, in a browser that trusts the packaged application's certificate. Prints median, least and most. A developer's command,
 * not a test.
 */
public final class AssetsRun {

    /** What is said of each way, and what the page measured of it. */
    private static final Map<String, String> ROWS = rows();

    /** In milliseconds: the round trip, and what the server needs for the page. */
    private record Waits(int rtt, int work) {}

    private static final List<Waits> COLUMNS =
            List.of(new Waits(0, 0), new Waits(50, 0), new Waits(100, 0), new Waits(300, 0), new Waits(100, 200));

    private AssetsRun() {}

    /** @param args how often each is loaded */
    public static void main(String[] args) throws IOException {
        int runs = Integer.parseInt(args[0]);
        int sslPort = PackagedServer.freePort();
        Path data = Files.createDirectories(Path.of("target", "assets-run"));
        try (PackagedServer server = new PackagedServer(
                        data.resolve("server.log"),
                        "-Dquarkus.http.ssl-port=" + sslPort,
                        "-Dlandline.https.folder=" + data.resolve("https"));
                Playwright playwright = Chromium.playwright()) {
            URL secure = HttpsIT.secure(sslPort);
            try (Browser browser = Chromium.launch(playwright, Trusting.flag(data.resolve("https/landline.crt")));
                    BrowserContext person =
                            browser.newContext(new Browser.NewContextOptions().setBaseURL(secure.toString()))) {
                Map<Waits, Map<String, List<Double>>> figures = new LinkedHashMap<>();
                for (Waits waits : COLUMNS) {
                    figures.put(waits, measure(person, waits, runs));
                }
                print(figures);
            }
        }
    }

    private static Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("HTTP/1.1", "http1.load");
        rows.put("HTTP/2", "http2.load");
        rows.put("HTTP/2 + 103 Early Hints", "['early-hints'].load");
        rows.put("HTTP/2 + preload", "preload.load");
        rows.put("HTTP/2 + push (the server's own client)", "push.load");
        rows.put("HTTP/2, the same client without push", "push.plain");
        return rows;
    }

    /** @return times until ready, in milliseconds, by row; the first run, of cold compilers, is left out */
    private static Map<String, List<Double>> measure(BrowserContext person, Waits waits, int runs) {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Page page = person.newPage();
        page.navigate("/assets?rtt=%d&work=%d".formatted(waits.rtt(), waits.work()));
        for (int run = 0; run <= runs; run++) {
            AssetsIT.load(page, () -> page.keyboard().press("l"));
            for (Map.Entry<String, String> row : ROWS.entrySet()) {
                double ready = ((Number) page.evaluate("() => landline.outcomes" + field(row.getValue()) + ".readyAt"))
                        .doubleValue();
                if (run > 0) {
                    times.computeIfAbsent(row.getKey(), name -> new ArrayList<>())
                            .add(ready);
                }
            }
        }
        page.close();
        return times;
    }

    private static String field(String path) {
        return path.startsWith("[") ? path : "." + path;
    }

    private static void print(Map<Waits, Map<String, List<Double>>> figures) {
        StringBuilder table = new StringBuilder("| |");
        figures.keySet()
                .forEach(waits -> table.append(" %d ms%s |"
                        .formatted(waits.rtt(), waits.work() > 0 ? ", page in " + waits.work() + " ms" : "")));
        table.append("\n|---|").append("--:|".repeat(figures.size()));
        for (String row : ROWS.keySet()) {
            table.append("\n| ").append(row).append(" |");
            figures.values().forEach(column -> table.append(cell(column.get(row))));
        }
        System.out.println(table);
    }

    private static String cell(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        double median = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        return String.format(Locale.ROOT, " %.0f (%.0f to %.0f) |", median, sorted.getFirst(), sorted.getLast());
    }
}
