package dev.landline.assets;

import io.vertx.ext.web.ParsedHeaderValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A way in which a file's bytes are written (RFC 9110, section 8.4.1); the best first. */
enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    PLAIN("identity", "");

    final String token;
    /** Of the file that the build has written in this way. */
    final String suffix;

    Coding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /** The one that the client weighs most, of those that there are; plain if it reads none of the others. */
    static Coding best(List<ParsedHeaderValue> accepted, Set<Coding> available) {
        Coding best = PLAIN;
        float most = 0;
        for (Coding coding : available) {
            float weight = coding == PLAIN ? 0 : coding.weight(accepted);
            if (weight > most) {
                best = coding;
                most = weight;
            }
        }
        return best;
    }

    private float weight(List<ParsedHeaderValue> accepted) {
        return find(accepted, token)
                .or(() -> find(accepted, "*"))
                .map(ParsedHeaderValue::weight)
                .orElse(0f);
    }

    private static Optional<ParsedHeaderValue> find(List<ParsedHeaderValue> accepted, String token) {
        return accepted.stream()
                .filter(one -> one.value().equalsIgnoreCase(token))
                .findFirst();
    }
}
