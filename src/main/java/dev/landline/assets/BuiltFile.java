package dev.landline.assets;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import java.util.Map;

/**
 * A file of the build. Its bytes are shared by all answers.
 *
 * @param path its address, beginning with a slash
 * @param type as in Content-Type
 * @param cacheControl how long it may be kept
 * @param forms by the way in which they are written; the plain one always
 */
record BuiltFile(String path, String type, String cacheControl, Map<Coding, Form> forms) {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    record Form(Buffer bytes, String etag) {}

    /** @return as in Content-Type */
    static String typeOf(String path) {
        return TYPES.getOrDefault(extension(path), "application/octet-stream");
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What is said about it, also where its bytes are not sent. */
    void describe(MultiMap headers, Coding coding, HttpVersion version) {
        headers.set(HttpHeaders.CACHE_CONTROL, cacheControl).set(HttpHeaders.ETAG, etag(coding));
        if (forms.size() > 1) {
            headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        // It also keeps the server from compressing what is compressed, or is not worth it.
        headers.set(HttpHeaders.CONTENT_ENCODING, coding.token);
        headers.set(HttpHeaders.CONTENT_TYPE, type).set("x-content-type-options", "nosniff");
        if (!isGzippedOnTheWay(coding, version)) {
            headers.set(
                    HttpHeaders.CONTENT_LENGTH,
                    String.valueOf(bytes(coding, version).length()));
        }
    }

    /** @return as in the header: of these bytes alone, not of another form's */
    String etag(Coding coding) {
        return form(coding).etag();
    }

    Buffer bytes(Coding coding, HttpVersion version) {
        return form(isGzippedOnTheWay(coding, version) ? Coding.PLAIN : coding).bytes();
    }

    /** On HTTP/2, Netty takes the header Content-Encoding for an order to compress: what is gzipped would be so twice. */
    private static boolean isGzippedOnTheWay(Coding coding, HttpVersion version) {
        return coding == Coding.GZIP && version == HttpVersion.HTTP_2;
    }

    private Form form(Coding coding) {
        Form form = forms.get(coding);
        return form == null ? form(Coding.PLAIN) : form;
    }

    /** The header that asks a browser to load it before a page needs it (RFC 8288). */
    String link() {
        return switch (extension(path)) {
            case "js" -> "<%s>; rel=modulepreload".formatted(path);
            case "css" -> "<%s>; rel=preload; as=style; crossorigin".formatted(path);
            case "woff2" -> "<%s>; rel=preload; as=font; type=\"%s\"; crossorigin".formatted(path, type);
            default -> throw new IllegalStateException("no page waits for " + path);
        };
    }
}
