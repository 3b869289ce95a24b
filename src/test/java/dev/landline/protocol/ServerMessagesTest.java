package dev.landline.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerMessagesTest {

    @Test
    void aPongTellsTheClock() {
        assertThat(ServerMessages.pong(1234.5, 1043, 12.44))
                .isEqualTo("{\"kind\":\"pong\",\"t\":1234.5,\"seq\":1043,\"sinceMs\":12.4}");
    }

    @Test
    void aByeTellsItsCodeAndWhy() {
        assertThat(ServerMessages.bye(Problem.TAKEN_OVER, "by \"another\" client"))
                .isEqualTo("{\"kind\":\"bye\",\"code\":4409,\"reason\":\"by \\\"another\\\" client\"}");
    }
}
