package dev.landline.assets;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The built files as clients get them: small, once, and whole. */
@QuarkusTest
class FilesTest {

    private final Build build = Build.packaged();
    private final Build.Page play = Pushes.page(build, "play.html");

    private static HttpResponse<byte[]> get(Version version, String path, String... headers) {
        HttpRequest.Builder request = Pushes.request(path);
        return send(version, headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<byte[]> send(Version version, HttpRequest.Builder request) {
        try (HttpClient client = Pushes.client().version(version).build()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** A script, which is worth compressing. */
    private BuiltFile script() {
        return play.critical().stream()
                .filter(file -> file.path().endsWith(".js"))
                .findFirst()
                .orElseThrow();
    }

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
                "deflate | ''",
                "gzip;q=x, ;;, br;q=0 | ANY"
            })
    void theFormIsTheBestThatTheClientReads(String accepted, String coding) throws IOException {
        BuiltFile file = script();
        for (Version version : Version.values()) {
            HttpResponse<byte[]> response = get(version, file.path(), "Accept-Encoding", accepted);
            String got = header(response, "Content-Encoding").replace("identity", "");
            if (!coding.equals("ANY")) {
                assertThat(got).as("%s on %s", accepted, version).isEqualTo(coding);
            }
            assertThat(header(response, "Vary")).isEqualToIgnoringCase("Accept-Encoding");
            switch (got) {
                case "gzip" -> assertThat(gunzip(response.body())).isEqualTo(plain(file));
                case "br" -> assertThat(response.body().length).isLessThan(plain(file).length / 2);
                default -> assertThat(response.body()).isEqualTo(plain(file));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void filesAreKeptForEverAndPagesAreAskedForAgain(Version version) {
        HttpResponse<byte[]> file = get(version, script().path());
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
        for (String path : new String[] {"/", "/play/LAND", script().path()}) {
            String tag = header(get(version, path, "Accept-Encoding", "br"), "ETag");
            for (String list : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
                HttpResponse<byte[]> again = get(version, path, "Accept-Encoding", "br", "If-None-Match", list);
                assertThat(again.statusCode()).as("%s with %s", path, list).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(header(again, "ETag")).isEqualTo(tag);
                assertThat(header(again, "Cache-Control")).isNotEmpty();
            }
            assertThat(get(version, path, "If-None-Match", tag).statusCode())
                    .as("the tag is of another form")
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void headTellsWhatGetWouldBring(Version version) {
        for (String path : new String[] {"/", "/play/LAND", script().path()}) {
            for (String coding : new String[] {"br", "identity"}) {
                HttpResponse<byte[]> got = get(version, path, "Accept-Encoding", coding);
                HttpResponse<byte[]> head = send(
                        version,
                        Pushes.request(path).header("Accept-Encoding", coding).HEAD());
                assertThat(head.statusCode()).isEqualTo(200);
                assertThat(head.body()).isEmpty();
                for (String name : new String[] {"ETag", "Content-Type", "Cache-Control", "Vary"}) {
                    assertThat(header(head, name)).as(name).isEqualTo(header(got, name));
                }
                assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(got.body().length));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/nothing.js",
                "/static/",
                "/static/..%2fplay.html",
                "/static/%2e%2e/.vite/manifest.json",
                "/.vite/manifest.json",
                "/play.html.br",
                "/pages/play.html"
            })
    void whatIsNotOfTheBuildIsNotServed(String path) {
        assertThat(get(Version.HTTP_1_1, path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonGetsAPageForAWrongAddressAndItIsNoVersionOfAnything() {
        HttpResponse<byte[]> response = get(Version.HTTP_2, "/nothing", "Accept", "text/html", "If-None-Match", "*");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isNotEmpty();
        assertThat(header(response, "Cache-Control")).isEqualTo("no-cache");
    }
}
