package dev.landline.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.landline.testing.Played;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LobbyTest {

    private final TestHttp http = TestHttp.here();

    @Test
    void theListHoldsTheDefaultRoomFromTheStart() {
        HttpResponse<String> response = http.get("/api/rooms");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Played.json(response.body()).findValuesAsText("id")).contains("LAND");
    }

    @Test
    void aRoomIsMadeWithAllItsOptionsAndFoundAtItsLocation() {
        HttpResponse<String> response = http.post("/api/rooms", """
                {"name":"Hall 1","code":"hallx","size":"large","tickHz":8,"minPlayers":3,"roundSeconds":30,"seed":7}""");
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(Played.json(response.body()).path("id").textValue()).isEqualTo("HALLX");

        String location = response.headers().firstValue("Location").orElseThrow();
        assertThat(URI.create(location)).isEqualTo(http.server().resolve("/api/rooms/HALLX"));
        JsonNode room = Played.json(http.get(location).body());
        assertThat(room.path("name").textValue()).isEqualTo("Hall 1");
        assertThat(room.path("size").textValue()).isEqualTo("large");
        assertThat(room.path("width").intValue()).isEqualTo(384);
        assertThat(room.path("height").intValue()).isEqualTo(216);
        assertThat(room.path("tickHz").intValue()).isEqualTo(8);
        assertThat(room.path("seats").intValue()).isEqualTo(60);
        assertThat(room.path("roundSeconds").intValue()).isEqualTo(30);
        assertThat(room.path("secondsLeft").intValue()).isBetween(20, 30);
    }

    @Test
    void aRoomIsMadeWithoutAnyOptionsToo() {
        HttpResponse<String> bodiless = http.send(http.request("/api/rooms").POST(BodyPublishers.noBody()));
        assertThat(bodiless.statusCode()).isEqualTo(201);

        JsonNode room = Played.json(bodiless.body());
        assertThat(room.path("size").textValue()).isEqualTo("medium");
        assertThat(room.path("id").textValue()).matches("[2-9A-HJ-NP-Z]{4}");
        assertThat(room.path("name")).isEqualTo(room.path("id"));
    }

    @Test
    void quickGivesARoomWithAFreeSeatTheFullestFirst() {
        String popular = http.createRoom("{\"size\":\"small\",\"minPlayers\":0}");
        for (int i = 0; i < 7; i++) {
            http.take(popular, "");
        }
        HttpResponse<String> quick = http.send(http.request("/api/rooms/quick").POST(BodyPublishers.noBody()));
        assertThat(quick.statusCode()).isEqualTo(200);
        assertThat(Played.json(quick.body()).path("id").textValue()).isEqualTo(popular);

        http.take(popular, "");
        JsonNode next = Played.json(http.post("/api/rooms/quick", "").body());
        assertThat(next.path("id").textValue()).isNotEqualTo(popular);
        assertThat(http.post("/api/rooms/" + popular + "/seats", "{}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aSeatIsTakenAndLeft() {
        String room = http.createQuietRoom();
        JsonNode seated = http.take(room, "Ada");
        String token = seated.path("token").textValue();
        assertThat(seated.path("room").textValue()).isEqualTo(room);
        assertThat(seated.path("nick").textValue()).isEqualTo("Ada");
        assertThat(seated.path("seat").intValue()).isEqualTo(1);
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(http.room(room).path("people").intValue()).isOne();

        HttpResponse<String> left = http.delete("/api/rooms/" + room + "/seats/me", token);
        assertThat(left.statusCode()).isEqualTo(204);
        assertThat(http.delete("/api/rooms/" + room + "/seats/me", token).statusCode())
                .isEqualTo(401);
        assertThat(http.take(room, "Bob").path("seat").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                          | Guest [0-9]+",
                "''                          | Guest [0-9]+",
                "{\"nick\":null}             | Guest [0-9]+",
                "{\"nick\":\" \\u200b \"}    | Guest [0-9]+",
                "{\"nick\":\"  A   B \"}     | A B",
                "{\"nick\":\"<b>&\\\"\"}     | <b>&\""
            })
    void aNickIsCleanedAndOneIsGivenToWhoHasNone(String body, String expected) {
        HttpResponse<String> response = http.post("/api/rooms/LAND/seats", body);
        JsonNode seated = Played.json(response.body());

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(seated.path("nick").textValue()).matches(expected);
        http.delete("/api/rooms/LAND/seats/me", seated.path("token").textValue());
    }
}
