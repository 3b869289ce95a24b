package dev.landline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    @TestFactory
    Stream<DynamicTest> eachVectorIsTheSameInBothForms() throws Exception {
        JsonNode vectors = Decoding.tree(GoldenFile.FRAMES.read().getBytes(StandardCharsets.UTF_8));
        return vectors.valueStream()
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").textValue(), () -> {
                    JsonNode json = vector.get("json");
                    JsonNode decoded = BinaryDecoder.decode(
                            HexFormat.of().parseHex(vector.get("binary").textValue()),
                            json.get("epoch").textValue(),
                            vector.get("width").intValue(),
                            seat -> vector.get("base")
                                    .path(Integer.toString(seat))
                                    .asLong(0));
                    assertThat(Decoding.tree(decoded.toString().getBytes(StandardCharsets.UTF_8)))
                            .isEqualTo(json);
                }));
    }

    @Test
    void theRecordedGameIsTheSameInBothForms() {
        Decoding decoding = new Decoding();
        List<String> binary = GoldenFile.BINARY_REPLAY.read().lines().toList();
        List<String> json = GoldenFile.REPLAY.read().lines().toList();

        assertThat(binary).hasSameSizeAs(json);
        for (int i = 0; i < json.size(); i++) {
            decoding.both(
                    json.get(i).getBytes(StandardCharsets.UTF_8), HexFormat.of().parseHex(binary.get(i)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomGamesAreTheSameInBothForms(long seed) {
        RandomGame game = new RandomGame(seed);
        Decoding decoding = new Decoding();
        decoding.both(game.keyframe());
        for (int i = 0; i < 500; i++) {
            decoding.both(game.tick());
            if (i % 10 == 0) {
                new Decoding().both(game.keyframe());
            }
        }
    }

    @Test
    void anEncoderMadeInTheMiddleGoesOnFromEachSeatsNumber() {
        RandomGame game = new RandomGame(42);
        for (int i = 0; i < 200; i++) {
            game.tick();
        }
        FrameEncoder later = new FrameEncoder(RandomGame.EPOCH, game.world);

        assertThat(later.keyframe(game.world).binary())
                .isEqualTo(game.keyframe().binary());
        Decoding decoding = new Decoding();
        decoding.both(later.keyframe(game.world));
        for (int i = 0; i < 200; i++) {
            decoding.both(later.delta(game.step()));
        }
    }
}
