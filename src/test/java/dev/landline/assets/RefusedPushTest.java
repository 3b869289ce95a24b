package dev.landline.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.landline.assets.RawHttp2.Frame;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who forbids pushes is promised nothing, and is answered: a push all the same would leave the request hanging. */
@QuarkusTest
class RefusedPushTest {

    private static final Duration SOON = Duration.ofSeconds(8);

    private final Build.Page lobby = Pushes.page(Build.packaged(), "index.html");

    /** Reads what comes until the page is whole. */
    private static List<Frame> page(RawHttp2 client, int stream) throws IOException {
        List<Frame> frames = new ArrayList<>();
        do {
            frames.add(client.next());
        } while (!frames.get(frames.size() - 1).endsPage(stream));
        return frames;
    }

    private static long promises(List<Frame> frames) {
        return frames.stream()
                .filter(frame -> frame.type() == RawHttp2.PUSH_PROMISE)
                .count();
    }

    private static int bytes(List<Frame> frames, int stream) {
        return frames.stream()
                .filter(frame -> frame.type() == RawHttp2.DATA && frame.stream() == stream)
                .mapToInt(frame -> frame.payload().length)
                .sum();
    }

    @Test
    void aClientThatForbidsThemIsPromisedNothing() throws IOException {
        try (RawHttp2 client = new RawHttp2(SOON, RawHttp2.NO_PUSH)) {
            for (int stream = 1; stream < 10; stream += 2) {
                client.askForLobby(stream).send();
                List<Frame> frames = page(client, stream);
                assertThat(promises(frames)).isZero();
                assertThat(bytes(frames, stream))
                        .isEqualTo(lobby.file()
                                .bytes(Coding.PLAIN, HttpVersion.HTTP_2)
                                .length());
            }
        }
    }

    @Test
    void aClientMayForbidThemLater() throws IOException {
        try (RawHttp2 client = new RawHttp2(SOON)) {
            client.askForLobby(1).send();
            assertThat(promises(page(client, 1))).isEqualTo(lobby.critical().size());
            client.write(RawHttp2.SETTINGS, 0, 0, RawHttp2.NO_PUSH)
                    .askForLobby(3)
                    .send();
            assertThat(promises(page(client, 3))).isZero();
        }
    }

    @Test
    void curlIsAnsweredWithoutThem() throws Exception {
        assumeTrue(curl("--version").contains("HTTP2"), "no curl that speaks HTTP/2 is installed");
        for (String path : new String[] {"/play/LAND", "/play/LAND?delivery=push"}) {
            String answer = curl(
                    "--silent",
                    "--show-error",
                    "--http2",
                    "--cacert",
                    "target/https/landline.crt",
                    "--include",
                    "--max-time",
                    String.valueOf(SOON.toSeconds()),
                    Pushes.request(path).build().uri().toString());
            assertThat(answer.strip()).startsWith("HTTP/2 200").endsWith("</html>");
            assertThat(answer.contains("server-timing: delivery;desc=none, push;desc=refused"))
                    .isEqualTo(path.contains("?"));
        }
    }

    /** What it prints; nothing where there is none. */
    private static String curl(String... arguments) throws IOException {
        Process curl;
        try {
            curl = new ProcessBuilder(Stream.concat(Stream.of("curl"), Stream.of(arguments))
                            .toList())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException notInstalled) {
            return "";
        }
        return new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
