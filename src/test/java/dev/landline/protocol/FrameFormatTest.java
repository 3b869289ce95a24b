package dev.landline.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.log.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameFormatTest {

    private static final Frame FIRST = new Frame(Frame.Type.DELTA, 1, "{1}".getBytes(UTF_8), new byte[] {1, 2});
    private static final Frame SECOND = new Frame(Frame.Type.DELTA, 2, "{22}".getBytes(UTF_8), new byte[200]);

    @Test
    void jsonFramesAreSeparatedByLineFeeds() {
        assertThat(FrameFormat.JSON.join(List.of(FIRST))).asString(UTF_8).isEqualTo("{1}");
        assertThat(FrameFormat.JSON.join(List.of(FIRST, SECOND, FIRST)))
                .asString(UTF_8)
                .isEqualTo("{1}\n{22}\n{1}");
    }

    @Test
    void binaryFramesComeAfterTheirLength() {
        byte[] joined = FrameFormat.BINARY.join(List.of(FIRST, SECOND));

        assertThat(joined).hasSize(1 + 2 + 2 + 200).startsWith(2, 1, 2, 0xc8, 0x01, 0);
        assertThat(FrameFormat.BINARY.join(List.of(FIRST))).containsExactly(2, 1, 2);
    }

    @Test
    void aListIsOneObject() {
        assertThat(FrameFormat.list(List.of())).asString(UTF_8).isEqualTo("{\"frames\":[]}");
        assertThat(FrameFormat.list(List.of(FIRST, SECOND))).asString(UTF_8).isEqualTo("{\"frames\":[{1},{22}]}");
    }

    @Test
    void aWordIsJsonInBothFormats() {
        assertThat(FrameFormat.JSON.word("{\"ö\":1}")).asString(UTF_8).isEqualTo("{\"ö\":1}");
        assertThat(FrameFormat.BINARY.word("{}")).containsExactly(2, '{', '}');
    }
}
