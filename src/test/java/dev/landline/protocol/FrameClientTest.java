package dev.landline.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameClientTest {

    private static final int TICKS = 500;
    private static final int BETWEEN_KEYFRAMES = 73;

    @Test
    void whoeverAppliesTheRecordedGameHasItsSums() {
        List<JsonNode> frames = GoldenFile.REPLAY
                .read()
                .lines()
                .map(line -> Decoding.tree(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        FrameClient client = new FrameClient(frames.getFirst());
        frames.stream().skip(1).forEach(client::apply);

        assertThat(client.seq).isEqualTo(frames.size() - 1);
    }

    /** Clients come in at keyframes all along the game; in the end all of them see what a keyframe shows. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whoeverComesInLaterHasTheSameSums(long seed) {
        RandomGame game = new RandomGame(seed);
        List<FrameClient> clients = new ArrayList<>();
        for (int tick = 0; tick < TICKS; tick++) {
            if (tick % BETWEEN_KEYFRAMES == 0) {
                clients.add(new FrameClient(Decoding.tree(game.keyframe().json())));
            }
            JsonNode delta = Decoding.tree(game.tick().json());
            clients.forEach(client -> client.apply(delta));
        }
        FrameClient last = new FrameClient(Decoding.tree(game.keyframe().json()));
        assertThat(clients)
                .allSatisfy(
                        client -> assertThat(client).usingRecursiveComparison().isEqualTo(last));
    }

    @Test
    void whoeverMissesAnythingNotices() {
        RandomGame game = new RandomGame(5);
        FrameClient client = new FrameClient(Decoding.tree(game.keyframe().json()));
        JsonNode delta = Decoding.tree(game.tick().json());
        while (!delta.has("spawns")) {
            client.apply(delta);
            delta = Decoding.tree(game.tick().json());
        }
        ObjectNode without = delta.deepCopy();
        without.remove("spawns");

        assertThatThrownBy(() -> client.apply(without)).hasMessageContaining("the sum is");
        assertThatThrownBy(() -> client.apply(without)).hasMessageContaining("a gap");
    }
}
