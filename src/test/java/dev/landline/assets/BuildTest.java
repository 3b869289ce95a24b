package dev.landline.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page waits for is read from the manifest; what a browser has of it, from its cookie. */
class BuildTest {

    private static final String MANIFEST = """
            {"play.html": {"file": "static/play-1.js", "isEntry": true, "imports": ["_shared.js"],
                           "dynamicImports": ["src/later.ts"], "css": ["static/play-1.css"],
                           "assets": ["static/first-1.woff2", "static/second-1.woff2", "static/icon-1.svg"]},
             "_shared.js": {"file": "static/shared-1.js", "imports": ["_deep.js"]},
             "_deep.js": {"file": "static/deep-1.js", "css": ["static/deep-1.css"], "imports": ["_shared.js"]},
             "src/later.ts": {"file": "static/later-1.js", "isDynamicEntry": true},
             "first.woff2": {"file": "static/first-1.woff2"},
             "missing.html": {"file": "static/missing-1.css"}}
            """;

    private static final String PLAY = """
            <link rel="icon" href="/static/icon-1.svg" />
            <link rel="preload" as="font" href="/static/first-1.woff2" />
            <script type="module" src="/static/play-1.js"></script>
            """;

    private final Map<String, String> files = new HashMap<>(Map.of(
            ".vite/manifest.json", MANIFEST,
            "play.html", PLAY,
            "missing.html", "<link rel=\"stylesheet\" href=\"/static/missing-1.css\">"));

    private Build build() {
        for (String name : new String[] {
            "play-1.js",
            "shared-1.js",
            "deep-1.js",
            "later-1.js",
            "play-1.css",
            "deep-1.css",
            "missing-1.css",
            "first-1.woff2",
            "second-1.woff2",
            "icon-1.svg"
        }) {
            files.putIfAbsent("static/" + name, name);
        }
        Map<String, Buffer> bytes = new HashMap<>();
        files.forEach((path, text) -> bytes.put(path, Buffer.buffer(text)));
        return new Build(bytes::get);
    }

    @Test
    void aPageWaitsForWhatIsImportedForStylesAndForTheFontsOfItsHead() {
        assertThat(Pushes.page(build(), "play.html").critical())
                .extracting(BuiltFile::path)
                .containsExactlyInAnyOrder(
                        "/static/play-1.css",
                        "/static/deep-1.css",
                        "/static/play-1.js",
                        "/static/shared-1.js",
                        "/static/deep-1.js",
                        "/static/first-1.woff2");
    }

    @Test
    void aPageWithoutAScriptWaitsForItsStyles() {
        assertThat(Pushes.page(build(), "missing.html").critical())
                .extracting(BuiltFile::path)
                .containsExactly("/static/missing-1.css");
    }

    @Test
    void allThatTheManifestNamesIsServed() {
        assertThat(build().file("/static/later-1.js")).isNotNull();
        assertThat(build().file("/static/second-1.woff2")).isNotNull();
        assertThat(build().file("/static/nothing.js")).isNull();
        assertThat(build().file("/.vite/manifest.json")).isNull();
    }

    @Test
    void aBuildThatIsNotWholeIsRefusedAtOnce() {
        files.put(".vite/manifest.json", "{\"a\": {\"file\": \"static/gone-1.js\"}}");
        assertThatThrownBy(this::build).hasMessageContaining("static/gone-1.js");
    }

    @Test
    void withoutABuildThereAreNoPages() {
        files.clear();
        assertThat(build().pages()).isEmpty();
    }

    @Test
    void aCookieTellsOfThePagesOfThisBuild() {
        Build build = build();
        Build.Page play = Pushes.page(build, "play.html");
        String cookie = KnownPages.of(List.of(), build).with(play, true).getValue();
        KnownPages known = KnownPages.of(sent(cookie), build);
        assertThat(known.has(play)).isTrue();
        assertThat(known.has(Pushes.page(build, "missing.html"))).isFalse();
        assertThat(known.with(Pushes.page(build, "missing.html"), true).getValue())
                .isEqualTo(build.id() + ".missing.play");

        files.put(".vite/manifest.json", MANIFEST + " ");
        assertThat(KnownPages.of(sent(cookie), build()).has(play)).isFalse();
    }

    private static List<String> sent(String value) {
        return List.of(KnownPages.COOKIE + "=" + value);
    }

    @Test
    void itIsFoundAmongOthersInOneHeaderOrInSeveral() {
        Build build = build();
        String ours = KnownPages.COOKIE + "=" + build.id() + ".play";
        Build.Page play = Pushes.page(build, "play.html");
        assertThat(KnownPages.of(List.of("theirs=1; " + ours + "; more=2"), build)
                        .has(play))
                .isTrue();
        assertThat(KnownPages.of(List.of("theirs=1", ours), build).has(play)).isTrue();
        assertThat(KnownPages.of(List.of("x-" + ours, "theirs=" + ours), build).has(play))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "play", ".play", "x.play", "ID", "ID.", "ID.nothing.play.html", "ID.;play", "ID..."})
    void aCookieOfAnotherHandIsLeftAside(String value) {
        Build build = build();
        KnownPages known = KnownPages.of(sent(value.replace("ID", build.id())), build);
        assertThat(known.names()).isSubsetOf("play").doesNotContain("nothing", "html", ";play", "");
        assertThat(known.with(Pushes.page(build, "play.html"), false).getValue())
                .isEqualTo(build.id() + ".play");
    }
}
