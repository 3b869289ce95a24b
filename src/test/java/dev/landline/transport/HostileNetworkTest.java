package dev.landline.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.lab.network.Network;
import dev.landline.protocol.Follower;
import dev.landline.testing.TestHttp;
import dev.landline.transport.TestLine.Open;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In fair weather every line works through the hostile network. */
@QuarkusTest
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileNetworkTest {

    private static String room = "";

    @Inject
    Network network;

    @ParameterizedTest
    @EnumSource
    void itStartsWithAKeyframeAndThenTellsEachTickOnce(Lines line) {
        room = room.isEmpty() ? TestHttp.here().createRoom("{\"size\":\"small\",\"tickHz\":20}") : room;
        Follower client = new Follower();
        try (Open open = line.open(URI.create("http://localhost:" + network.port() + "/"), room, null)) {
            while (client.deltas() < 25) {
                open.read(client);
            }
        }
        assertThat(client.keyframes()).isOne();
    }
}
