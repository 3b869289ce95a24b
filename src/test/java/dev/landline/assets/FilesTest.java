package dev.landline.assets;

import static dev.landline.assets.Fetched.get;
import static dev.landline.assets.Fetched.header;
import static dev.landline.assets.Fetched.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The built files as clients get them: small, once, and whole. */
@QuarkusTest
class FilesTest {

    private final Build.Page play = Pushes.page(Build.packaged(), "play.html");
    private final BuiltFile script = Fetched.script(play);

    private static byte[] plain(BuiltFile file) {
        return file.bytes(Coding.PLAIN, io.vertx.core.http.HttpVersion.HTTP_1_1).getBytes();
    }

    private static byte[] gunzip(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | br",
                "br;q=0.2, gzip;q=0.8 | gzip",
                "gzip | gzip",
                "br;q=0, gzip;q=0 | ''",
                "* | br",
                "br;q=0, * | gzip",
                "*;q=0, gzip | gzip",
                "*;q=0 | ''",
                "BR | br",
                "identity | ''",
                "deflate | ''",
                "gzip;q=x, ;;, br;q=0 | ANY"
            })
    void theFormIsTheBestThatTheClientReads(String accepted, String coding) throws IOException {
        for (Version version : Version.values()) {
            HttpResponse<byte[]> response = get(version, script.path(), "Accept-Encoding", accepted);
            String got = header(response, "Content-Encoding").replace("identity", "");
            if (!coding.equals("ANY")) {
                assertThat(got).as("%s on %s", accepted, version).isEqualTo(coding);
            }
            assertThat(header(response, "Vary")).isEqualToIgnoringCase("Accept-Encoding");
            switch (got) {
                case "gzip" -> assertThat(gunzip(response.body())).isEqualTo(plain(script));
                case "br" ->
                    assertThat(response.body())
                            .isEqualTo(script.bytes(Coding.BROTLI, io.vertx.core.http.HttpVersion.HTTP_1_1)
                                    .getBytes())
                            .hasSizeLessThan(plain(script).length / 2);
                default -> assertThat(response.body()).isEqualTo(plain(script));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesAreKeptForEverAndPagesAreAskedForAgain(Version version) {
        HttpResponse<byte[]> file = get(version, script.path());
        assertThat(header(file, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(file, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");

        HttpResponse<byte[]> page = get(version, "/play/LAND");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.body()).isEqualTo(plain(play.file()));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheClientHasIsNotSentAgain(Version version) {
        for (String path : new String[] {"/", "/play/LAND", script.path()}) {
            String tag = header(get(version, path, "Accept-Encoding", "br"), "ETag");
            for (String list : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
                HttpResponse<byte[]> again = get(version, path, "Accept-Encoding", "br", "If-None-Match", list);
                assertThat(again.statusCode()).as("%s with %s", path, list).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(header(again, "ETag")).isEqualTo(tag);
                assertThat(header(again, "Cache-Control")).isNotEmpty();
            }
            assertThat(get(version, path, "Accept-Encoding", "br", "If-None-Match", "\"x\"", "If-None-Match", tag)
                            .statusCode())
                    .as("in a second header")
                    .isEqualTo(304);
            assertThat(get(version, path, "If-None-Match", tag).statusCode())
                    .as("the tag is of another form")
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void headTellsWhatGetWouldBring(Version version) {
        for (String path : new String[] {"/", "/play/LAND", script.path()}) {
            for (String coding : new String[] {"br", "identity"}) {
                HttpResponse<byte[]> got = get(version, path, "Accept-Encoding", coding);
                HttpResponse<byte[]> head = send(
                        version,
                        Pushes.request(path).header("Accept-Encoding", coding).HEAD());
                assertThat(head.statusCode()).isEqualTo(200);
                assertThat(head.body()).isEmpty();
                for (String name :
                        new String[] {"ETag", "Content-Type", "Cache-Control", "Vary", "X-Content-Type-Options"}) {
                    assertThat(header(head, name)).as(name).isEqualTo(header(got, name));
                }
                assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(got.body().length));
            }
        }
    }

    @Test
    void eachFileSaysWhatItIs() {
        String icon = new String(plain(play.file()), StandardCharsets.UTF_8)
                .replaceAll("(?s).*rel=\"icon\"[^>]*href=\"([^\"]+)\".*", "$1");
        Map<String, String> types = new HashMap<>();
        Stream.concat(play.critical().stream().map(BuiltFile::path), Stream.of(icon, "/play/LAND"))
                .map(path -> get(Version.HTTP_2, path))
                .peek(file -> assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff"))
                .forEach(file -> types.put(file.uri().getPath().replaceAll(".*\\.", ""), header(file, "Content-Type")));
        assertThat(types)
                .containsOnly(
                        Map.entry("/play/LAND", "text/html; charset=utf-8"),
                        Map.entry("css", "text/css; charset=utf-8"),
                        Map.entry("js", "text/javascript; charset=utf-8"),
                        Map.entry("svg", "image/svg+xml"),
                        Map.entry("woff2", "font/woff2"));
    }
}
