package dev.landline.app;

import dev.landline.protocol.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses large bodies with a problem document. The server's own limit, which is higher and stands behind this one for
 * bodies that do not tell their length, answers without a word.
 */
@Singleton
public class BodyLimit {

    static final String DETAIL = "a body must be at most 16 KB";

    private static final int MAX_BYTES = 16 * 1024;
    private static final int FIRST = -2000;

    void route(@Observes Router router) {
        router.route("/api/*").order(FIRST).handler(BodyLimit::check);
    }

    private static void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || (length.length() < 10 && Long.parseLong(length) <= MAX_BYTES)) {
            context.next();
            return;
        }
        ProblemDocument.end(context, Problem.TOO_LARGE, DETAIL);
    }
}
