package dev.landline.lab.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final String NEXT = "HTTP/1.1 next";

    private static Body body(String head, boolean toHead) {
        return Body.ofAnswer(Objects.requireNonNull(Head.ofAnswer(Buffer.buffer(real(head) + "\r\n\r\n"))), toHead);
    }

    /** {@code |} stands for the end of a line. */
    private static String real(String text) {
        return text.replace("|", "\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "HTTP/1.1 200 OK|Content-Length: 5 # hello",
                "HTTP/1.1 200 OK|content-length: 0 # ''",
                "HTTP/1.1 204 No Content # ''",
                "HTTP/1.1 304 Not Modified|Content-Length: 5 # ''",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked # 5|hello|0||",
                "HTTP/1.1 200 OK|Transfer-Encoding: gzip, chunked # A;x=y|0123456789|1|z|0|a: b|c: d||",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked|Content-Length: 3 # 0||",
            })
    void itEndsWhereTheMessageEndsInWhateverPiecesItComes(String head, String text) {
        String bytes = real(text);
        for (int size = 1; size <= bytes.length() + NEXT.length(); size++) {
            Body body = body(head, false);
            String all = bytes + NEXT;
            int taken = 0;
            for (int at = 0; at < all.length() && taken == at; at += size) {
                taken += body.take(Buffer.buffer(all.substring(at, Math.min(all.length(), at + size))));
            }
            assertThat(taken).as("in pieces of " + size).isEqualTo(bytes.length());
            assertThat(body.ended()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5", "Transfer-Encoding: chunked", "X: y"})
    void theAnswerToAHeadHasNone(String field) {
        assertThat(body("HTTP/1.1 200 OK|" + field, true).ended()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"five", "5, 6", "-1x"})
    void aLengthThatIsNoneIsMalformed(String length) {
        assertThatThrownBy(() -> body("HTTP/1.1 200 OK|Content-Length: " + length, false))
                .isInstanceOf(MalformedException.class);
    }
}
