package dev.landline.lab.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which files of a page a browser loads at once. */
class PageFilesTest {

    @Test
    void thoseThatThePageCannotDoWithout() {
        assertThat(PageFiles.namedIn("""
                <link rel="icon" type="image/svg+xml" href="/static/icon.svg" />
                <link rel="preload" as="font" crossorigin href="/static/sans.woff2" />
                <script type="module" crossorigin src="/static/play.js"></script>
                <link rel="modulepreload" crossorigin href="/static/shared.js">
                <link crossorigin href="/static/base.css" rel="stylesheet">
                <link rel="stylesheet" href="/static/base.css">
                <link rel="stylesheet" href="https://elsewhere.example/static/theirs.css">
                <link rel="prefetch" href="/static/next.js">
                <script>const href = "/static/never.js";</script>
                <a href="/static/seen.html">rel="stylesheet"</a>
                """))
                .containsExactly("/static/sans.woff2", "/static/play.js", "/static/shared.js", "/static/base.css");
    }
}
