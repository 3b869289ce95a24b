package dev.landline.transport.longpoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaitTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wait=20                    | 20
            wait=1                     | 1
            Wait = 7                   | 7
            wait="5"                   | 5
            wait=05                    | 5
            respond-async, wait=10     | 10
            wait=10;foo=bar, return=x  | 10
            wait=31                    | 30
            wait=99999999999999999999  | 30
            """)
    void aPreferenceToWaitIsGrantedUpToThirtySeconds(String prefer, long seconds) {
        assertThat(Wait.wanted(prefer)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "wait", "wait=", "wait=0", "wait=-5", "wait=1.5", "wait=soon", "await=5", "respond-async"})
    void anyOtherPreferenceIsIgnored(String prefer) {
        assertThat(Wait.wanted(prefer)).isEmpty();
    }

    @Test
    void soIsNone() {
        assertThat(Wait.wanted(null)).isEmpty();
    }
}
