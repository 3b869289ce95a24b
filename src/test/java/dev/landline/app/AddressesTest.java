package dev.landline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AddressesTest {

    private final TestHttp http = TestHttp.here();

    @Test
    void whoeverAsksIsToldOriginsThatOthersCanOpen() {
        JsonNode answer = Played.json(http.get("/api/addresses").body());
        assertThat(answer.path("origins").isArray()).isTrue();
        assertThat(answer.path("origins")).allSatisfy(origin -> {
            URI uri = URI.create(origin.textValue());
            assertThat(uri.getScheme()).isEqualTo("http");
            assertThat(uri.getPort()).isEqualTo(http.server().getPort());
            assertThat(InetAddress.getByName(uri.getHost()).isLoopbackAddress()).isFalse();
        });
    }

    @Test
    void thePublicAddressComesFirstAsAnOrigin() {
        List<String> origins = new Addresses(Optional.of(URI.create("https://landline.example/"))).origins();
        assertThat(origins).first().isEqualTo("https://landline.example");
        assertThat(origins.subList(1, origins.size())).isEqualTo(new Addresses(Optional.empty()).origins());
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.20, true, http://192.168.1.20:8080",
        "203.0.113.9, true, http://203.0.113.9:8080",
        "169.254.3.4, false, http://169.254.3.4:8080",
        "127.0.0.1, false, http://127.0.0.1:8080",
        "fd12:3456::7, true, http://[fd12:3456:0:0:0:0:0:7]:8080",
        "fe80::7, false, http://[fe80:0:0:0:0:0:0:7]:8080",
        "2001:db8::7, false, http://[2001:db8:0:0:0:0:0:7]:8080",
        "::1, false, http://[0:0:0:0:0:0:0:1]:8080",
    })
    void addressesOfThisNetworkAreTold(String address, boolean told, String origin) throws UnknownHostException {
        InetAddress one = InetAddress.getByName(address);
        assertThat(Addresses.isOfNetwork(one)).isEqualTo(told);
        assertThat(Addresses.origin(one, 8080)).isEqualTo(origin);
    }
}
