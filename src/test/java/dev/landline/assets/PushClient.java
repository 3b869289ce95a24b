package dev.landline.assets;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A client that takes what the server pushes. */
public final class PushClient {

    public static void main(String[] args) {
        load(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(URI.create(args[0])).build())
                .forEach((request, response) ->
                        System.out.println(response.join().body().length + " B pushed: " + request.uri()));
    }

    /** The answers that came with this page, by the requests that the server promised to answer. */
    static Map<HttpRequest, CompletableFuture<HttpResponse<byte[]>>> load(HttpClient client, HttpRequest page) {
        ConcurrentMap<HttpRequest, CompletableFuture<HttpResponse<byte[]>>> pushed = new ConcurrentHashMap<>();
        client.sendAsync(
                        page,
                        BodyHandlers.ofByteArray(),
                        PushPromiseHandler.of(promised -> BodyHandlers.ofByteArray(), pushed))
                .join();
        return pushed;
    }
}
