package dev.landline.lab.exhibit;

import io.vertx.core.http.HttpVersion;
import java.util.Arrays;
import java.util.Optional;

/** What is spoken behind TLS, by the name that ALPN has for it (RFC 7301). */
enum Protocol {
    H2("h2"),
    HTTP_1_1("http/1.1");

    final String alpn;

    Protocol(String alpn) {
        this.alpn = alpn;
    }

    static Optional<Protocol> named(String alpn) {
        return Arrays.stream(values()).filter(one -> one.alpn.equals(alpn)).findFirst();
    }

    static Protocol of(HttpVersion version) {
        return version == HttpVersion.HTTP_2 ? H2 : HTTP_1_1;
    }
}
