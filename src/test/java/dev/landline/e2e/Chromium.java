package dev.landline.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Chromium for tests, looked for in this order: {@code LANDLINE_BROWSER}, an installed one, the one that npm brought
 * (Linux on x64), Playwright's own download.
 */
final class Chromium {

    private static final List<String> ARGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Two browsers side by side: the one behind must not be slowed down.
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding");

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** @param libraries a folder for the dynamic linker; empty if none is needed */
    private record Found(Path executable, Optional<Path> libraries) {}

    private Chromium() {}

    static Browser launch(Playwright playwright, String... furtherArgs) {
        List<String> args = Stream.concat(ARGS.stream(), Stream.of(furtherArgs)).toList();
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(args);
        find().ifPresent(found -> {
            options.setExecutablePath(found.executable());
            found.libraries().ifPresent(folder -> options.setEnv(withLibraries(folder)));
        });
        return playwright.chromium().launch(options);
    }

    /** Playwright, which looks for no browser of its own if there is another. */
    static Playwright playwright() {
        Map<String, String> env = new HashMap<>();
        if (find().isPresent()) {
            env.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        return Playwright.create(new Playwright.CreateOptions().setEnv(env));
    }

    private static Optional<Found> find() {
        return configured()
                .or(Chromium::installed)
                .map(executable -> new Found(executable, Optional.empty()))
                .or(Chromium::fromNpm);
    }

    private static Optional<Path> configured() {
        return Optional.ofNullable(System.getenv("LANDLINE_BROWSER")).map(Path::of);
    }

    private static Optional<Path> installed() {
        Stream<Path> onPath = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, Stream.of(MAC)).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Found> fromNpm() {
        if (!System.getProperty("os.name").equals("Linux")
                || !System.getProperty("os.arch").equals("amd64")) {
            return Optional.empty();
        }
        try {
            Path folder = Files.createDirectories(Path.of("target", "chromium").toAbsolutePath());
            ProcessBuilder unpack = new ProcessBuilder("node", "scripts/chromium.mjs")
                    .directory(Path.of("frontend").toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            unpack.environment().put("TMPDIR", folder.toString());
            Process process = unpack.start();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.size() == 2
                    ? Optional.of(new Found(Path.of(lines.get(0)), Optional.of(Path.of(lines.get(1)))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("unpacking the browser that npm brought", e);
        }
    }

    private static Map<String, String> withLibraries(Path folder) {
        Map<String, String> env = new HashMap<>(System.getenv());
        env.merge("LD_LIBRARY_PATH", folder.toString(), (before, added) -> added + ":" + before);
        return env;
    }
}
