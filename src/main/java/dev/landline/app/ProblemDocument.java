package dev.landline.app;

import dev.landline.protocol.Problem;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/**
 * An error over HTTP (RFC 9457).
 *
 * @param type a relative reference, from the catalogue in docs/protocol.md
 * @param detail what was wrong, and what would be right
 */
public record ProblemDocument(String type, String title, int status, String detail) {

    private static final String TYPE = "application/problem+json";

    /** Answers before there is anything but a request: nobody reads its body. */
    static void end(RoutingContext context, Problem problem, String detail) {
        JsonObject document = new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", detail);
        context.response().setStatusCode(problem.status()).putHeader("Content-Type", TYPE);
        if (context.request().version() != HttpVersion.HTTP_2) { // where a body that nobody reads stops nothing else
            context.response().putHeader("Connection", "close");
        }
        context.response().end(document.toBuffer());
    }

    static Response.ResponseBuilder respond(Problem problem, String detail) {
        return Response.status(problem.status())
                .type(TYPE)
                .entity(new ProblemDocument(problem.type(), problem.title(), problem.status(), detail));
    }
}
