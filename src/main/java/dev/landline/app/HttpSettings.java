package dev.landline.app;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** What no property sets. */
@Singleton
public class HttpSettings implements HttpServerOptionsCustomizer {

    /** Hides at most a few hundred frames of a stalled reader from us, instead of 66,000. */
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(SEND_BUFFER_BYTES);
    }
}
