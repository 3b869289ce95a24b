package dev.landline.assets;

import dev.landline.testing.Trusting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What was pushed with a page. Over TLS: where the JDK's client upgrades from HTTP/1.1, it stumbles now and then over an answer
 * that is large and comes at once.
 */
final class Pushes {

    private Pushes() {}

    static Build.Page page(Build build, String name) {
        Build.Page page = build.pages().get(name);
        if (page == null) {
            throw new AssertionError(name + " is not built: npm run build in frontend/, or mvn without -Dexec.skip");
        }
        return page;
    }

    static HttpClient.Builder client() {
        return Trusting.certificate(Path.of("target/https/landline.crt"));
    }

    static HttpRequest.Builder request(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-ssl-port", Integer.class);
        return HttpRequest.newBuilder(URI.create("https://localhost:" + port + path));
    }

    /** @return by path */
    static Map<String, HttpResponse<byte[]>> with(HttpClient client, String path, String... headers) {
        HttpRequest.Builder request = request(path);
        Map<String, HttpResponse<byte[]>> pushed = new TreeMap<>();
        PushClient.load(client, (headers.length == 0 ? request : request.headers(headers)).build())
                .forEach((promised, response) -> pushed.put(promised.uri().getPath(), response.join()));
        return pushed;
    }
}
