package dev.landline.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResourceManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Plain requests to a server. */
public record TestHttp(URI server) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** To the application that runs for this test. */
    public static TestHttp here() {
        return new TestHttp(URI.create(TestHTTPResourceManager.getUri()));
    }

    public static TestHttp to(URL server) {
        return new TestHttp(URI.create(server.toString()));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).DELETE());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Makes a room with these options and gives its id. There is a limit of rooms: make few. */
    public String createRoom(String options) {
        return created(post("/api/rooms", options)).path("id").textValue();
    }

    /** A small room without bots. */
    public String createQuietRoom() {
        return createRoom("{\"size\":\"small\",\"minPlayers\":0,\"tickHz\":20}");
    }

    /** Takes a seat and gives {@code {seat, token, nick, room}}. */
    public JsonNode take(String room, String nick) {
        return created(post("/api/rooms/" + room + "/seats", "{\"nick\":\"" + nick + "\"}"));
    }

    public JsonNode room(String id) {
        return Played.json(get("/api/rooms/" + id).body());
    }

    private static JsonNode created(HttpResponse<String> response) {
        if (response.statusCode() != 201) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return Played.json(response.body());
    }
}
