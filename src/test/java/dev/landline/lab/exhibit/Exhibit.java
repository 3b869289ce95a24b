package dev.landline.lab.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import dev.landline.testing.Trusting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** The exhibit's requests, as its page makes them. */
final class Exhibit {

    static final String API = "/api/assets";

    private final TestHttp http = TestHttp.here();

    record Opened(String id, int port) {

        URI uri(String path) {
            return URI.create("https://localhost:" + port + path);
        }
    }

    /** A client that trusts this server, and speaks HTTP/2 where it may. */
    static HttpClient client() {
        return Trusting.certificate(Path.of("target/https/landline.crt")).build();
    }

    HttpResponse<String> askForDoor(String protocol, int rttMs) {
        return http.post(API + "/doors", "{\"protocol\":\"%s\",\"rttMs\":%d}".formatted(protocol, rttMs));
    }

    Opened open(String protocol, int rttMs) {
        HttpResponse<String> answer = askForDoor(protocol, rttMs);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode door = Played.json(answer.body());
        assertThat(door.path("id").textValue()).matches("[0-9a-f]{16}");
        assertThat(door.path("openMs").intValue()).isEqualTo(60_000);
        return new Opened(door.path("id").textValue(), door.path("port").intValue());
    }

    JsonNode connections(Opened door) {
        return seen(door).path("connections");
    }

    /** What the server was asked for, and when. */
    JsonNode asked(Opened door) {
        return seen(door).path("asked");
    }

    private JsonNode seen(Opened door) {
        return Played.json(http.get(API + "/doors/" + door.id()).body());
    }

    int close(Opened door) {
        return http.send(http.request(API + "/doors/" + door.id()).DELETE()).statusCode();
    }
}
