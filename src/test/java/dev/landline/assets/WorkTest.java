package dev.landline.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.assets.RawHttp2.Frame;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page may be asked to take its time. Told by what comes first, of requests that are sent in one piece. */
@QuarkusTest
class WorkTest {

    private static final Duration SOON = Duration.ofSeconds(8);

    /** Of each stream, so that files wait for nothing: SETTINGS_INITIAL_WINDOW_SIZE is 1 MB. */
    private static final int[] WIDE = {0, 4, 0, 0x10, 0, 0};

    /** What came until both pages were whole. */
    private static List<Frame> both(String first, String second, int... settings) throws IOException {
        List<Frame> frames = new ArrayList<>();
        Set<Integer> whole = new TreeSet<>();
        try (RawHttp2 client = new RawHttp2(SOON, settings)) {
            client.ask(1, first).ask(3, second).send();
            while (!whole.containsAll(Set.of(1, 3))) {
                Frame frame = client.next();
                frames.add(frame);
                if (frame.endsPage(frame.stream())) {
                    whole.add(frame.stream());
                }
            }
        }
        return frames;
    }

    private static int end(List<Frame> frames, int stream) {
        return frames.indexOf(frames.stream()
                .filter(frame -> frame.endsPage(stream))
                .findFirst()
                .orElseThrow());
    }

    private static List<Integer> heads(List<Frame> frames, int stream) {
        return frames.stream()
                .filter(frame -> frame.type() == RawHttp2.HEADERS && frame.stream() == stream)
                .map(frames::indexOf)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "preload"})
    void thePageWaitsAndNobodyElse(String delivery) throws IOException {
        List<Frame> frames = both("/?delivery=" + delivery + "&work=1000", "/?delivery=none", RawHttp2.NO_PUSH);
        assertThat(heads(frames, 1))
                .singleElement()
                .satisfies(head -> assertThat(head).isGreaterThan(end(frames, 3)));
    }

    @Test
    void hintsDoNotWait() throws IOException {
        List<Frame> frames = both("/?delivery=early-hints&work=1000", "/?delivery=none&work=100", RawHttp2.NO_PUSH);
        assertThat(heads(frames, 1)).hasSize(2);
        assertThat(heads(frames, 1).get(0)).isLessThan(end(frames, 3));
        assertThat(heads(frames, 1).get(1)).isGreaterThan(end(frames, 3));
    }

    @Test
    void pushedFilesDoNotWait() throws IOException {
        List<Frame> frames = both("/?delivery=push&work=1000", "/?delivery=none", WIDE);
        int page = heads(frames, 1).get(0);
        assertThat(frames.stream().filter(frame -> frame.type() == RawHttp2.PUSH_PROMISE))
                .isNotEmpty()
                .allSatisfy(promise ->
                        assertThat(end(frames, promise.promisedStream())).isLessThan(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?work=1000",
                "?delivery=auto&work=1000",
                "?delivery=none&work=1001",
                "?delivery=none&work=-1",
                "?delivery=none&work=0",
                "?delivery=none&work=",
                "?delivery=none&work=1e3",
                "?delivery=none&work=99999999999999999999",
                "?delivery=none&work=500&work=500"
            })
    void otherWorkIsNone(String query) throws IOException {
        List<Frame> frames = both("/" + query, "/?delivery=none&work=1", RawHttp2.NO_PUSH);
        assertThat(end(frames, 1)).isLessThan(heads(frames, 3).get(0));
    }
}
