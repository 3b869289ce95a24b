package dev.landline.assets;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Answers over TLS, in either version, as they came: with a client that decodes nothing. */
final class Fetched {

    private Fetched() {}

    static HttpResponse<byte[]> get(Version version, String path, String... headers) {
        HttpRequest.Builder request = Pushes.request(path);
        return send(version, headers.length == 0 ? request : request.headers(headers));
    }

    static HttpResponse<byte[]> send(Version version, HttpRequest.Builder request) {
        try (HttpClient client = Pushes.client().version(version).build()) {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** One of the page, which is worth compressing. */
    static BuiltFile script(Build.Page page) {
        return page.critical().stream()
                .filter(file -> file.path().endsWith(".js"))
                .findFirst()
                .orElseThrow();
    }
}
