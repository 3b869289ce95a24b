package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ThumbTest {

    private static final int WIDTH = 128;
    /** A cell of the thumb is a square of 4 x 4 in a small arena. */
    private static final int SIDE = 4;

    private final Game game = new Game(8);

    private byte[] owners() {
        byte[] owners = new byte[WIDTH * 72];
        JsonNode runs = game.keyframe().path("owners");
        int cell = 0;
        for (int i = 0; i < runs.size(); i += 2) {
            for (int end = cell + runs.get(i + 1).intValue(); cell < end; cell++) {
                owners[cell] = (byte) runs.get(i).intValue();
            }
        }
        return owners;
    }

    @Test
    void whatBelongsToOneIsOfOneInTheThumbToo() {
        game.advance(Duration.ofSeconds(60));
        CompletableFuture<byte[]> answer = game.room.thumb().toCompletableFuture();
        assertThat(answer).as("it is the room's thread that makes it").isNotDone();
        game.advance(Duration.ZERO);
        byte[] thumb = answer.join();
        byte[] owners = owners();

        assertThat(thumb).hasSize(Thumb.WIDTH * Thumb.HEIGHT);
        int whole = 0;
        for (int i = 0; i < thumb.length; i++) {
            int corner = i / Thumb.WIDTH * SIDE * WIDTH + i % Thumb.WIDTH * SIDE;
            boolean one = true;
            for (int j = 0; j < SIDE * SIDE; j++) {
                one &= owners[corner + j / SIDE * WIDTH + j % SIDE] == owners[corner];
            }
            if (one) {
                assertThat(thumb[i]).as("cell %d", i).isEqualTo(owners[corner]);
                whole += owners[corner] == 0 ? 0 : 1;
            }
        }
        assertThat(whole).as("squares that are somebody's").isGreaterThan(10);
    }
}
