package dev.landline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.log.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoldenTest {

    @Test
    void framesAreEncodedAsTheVectorsShow() throws IOException {
        GoldenFile.FRAMES.check(
                GoldenFrames.all().stream().map(GoldenFrame::line).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    }

    @Test
    void theRecordedGameGoesAsItWent() throws IOException {
        List<Frame> frames = GoldenGame.frames();

        GoldenFile.REPLAY.check(lines(frames, frame -> new String(frame.json(), StandardCharsets.UTF_8)));
        GoldenFile.BINARY_REPLAY.check(lines(frames, frame -> HexFormat.of().formatHex(frame.binary())));
    }

    @Test
    void theRecordedGameShowsWhatCanHappen() {
        String replay = lines(GoldenGame.frames(), frame -> new String(frame.json(), StandardCharsets.UTF_8));

        assertThat(replay.length()).isLessThan(250_000);
        assertThat(replay.lines()).hasSizeGreaterThan(600);
        assertThat(replay)
                .contains("\"intents\"", "\"claims\"", "\"spawns\"", "\"joins\"", "\"leaves\":[")
                .contains("\"how\":\"cut\"", "\"how\":\"clash\"", "\"how\":\"enclosed\"")
                .contains("\"away\":[[6,true]]", "\"away\":[[6,false]]", "\"bot\":true", "\"bot\":false")
                .contains("\"round\":{\"phase\":\"podium\",\"number\":1", "\"round\":{\"phase\":\"play\",\"number\":3");
    }

    private static String lines(List<Frame> frames, Function<Frame, String> text) {
        return frames.stream().map(frame -> text.apply(frame) + "\n").collect(Collectors.joining());
    }
}
