package dev.landline.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** Answers that the server may have gzipped: unpacked here, so that their bytes on the wire can be counted before. */
final class Zipped {

    private Zipped() {}

    static String plain(HttpClientResponse answer, Buffer body) {
        if (!"gzip".equals(answer.getHeader("Content-Encoding"))) {
            return body.toString();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
