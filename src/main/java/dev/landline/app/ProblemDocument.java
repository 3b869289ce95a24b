package dev.landline.app;

import dev.landline.protocol.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * An error over HTTP (RFC 9457).
 *
 * @param type a relative reference, from the catalogue in docs/protocol.md
 * @param detail what was wrong, and what would be right
 */
public record ProblemDocument(String type, String title, int status, String detail) {

    static Response.ResponseBuilder respond(Problem problem, String detail) {
        return Response.status(problem.status())
                .type("application/problem+json")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new ProblemDocument(problem.type(), problem.title(), problem.status(), detail));
    }
}
