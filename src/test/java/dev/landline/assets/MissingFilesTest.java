package dev.landline.assets;

import static dev.landline.assets.Fetched.get;
import static dev.landline.assets.Fetched.header;
import static dev.landline.assets.Fetched.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is served but the files of the build, each at its one address. */
@QuarkusTest
class MissingFilesTest {

    private final BuiltFile script = Fetched.script(Pushes.page(Build.packaged(), "play.html"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/nothing.js",
                "/static/",
                "/static/..%2fplay.html",
                "/static/%2e%2e/.vite/manifest.json",
                "/static/..%5cplay.html",
                "/static/..;/play.html",
                "/static//..//.vite/manifest.json",
                "/.vite/manifest.json",
                "/play.html.br",
                "/pages/play.html"
            })
    void whatIsNotOfTheBuildIsNotServed(String path) {
        assertIsMissing(get(Version.HTTP_1_1, path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "%2f", ";", ";x=y", "%3Bx", "%5C", "%00", "%20", ".", ".br", ".gz"})
    void aFileHasOneAddress(String more) {
        for (Version version : Version.values()) {
            assertIsMissing(get(version, script.path() + more));
        }
    }

    /** Nobody keeps it: the next build may have the file. */
    private static void assertIsMissing(HttpResponse<?> response) {
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatIsMissingIsSoForHeadToo() {
        for (String accept : new String[] {"*/*", "text/html"}) {
            HttpResponse<byte[]> head = send(
                    Version.HTTP_2,
                    Pushes.request("/static/nothing.js")
                            .header("Accept", accept)
                            .HEAD());
            HttpResponse<byte[]> got = get(Version.HTTP_2, "/static/nothing.js", "Accept", accept);
            assertThat(head.statusCode()).isEqualTo(404);
            assertThat(head.body()).isEmpty();
            assertThat(header(head, "Cache-Control"))
                    .isEqualTo(header(got, "Cache-Control"))
                    .isNotEmpty();
        }
    }

    @Test
    void aPersonGetsAPageForAWrongAddressAndItIsNoVersionOfAnything() {
        HttpResponse<byte[]> response = get(Version.HTTP_2, "/nothing", "Accept", "text/html", "If-None-Match", "*");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isNotEmpty();
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    }
}
