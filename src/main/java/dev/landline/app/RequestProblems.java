package dev.landline.app;

import dev.landline.protocol.Problem;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what the framework refused: addresses, methods, media types, bodies. */
@Provider
public class RequestProblems implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 400 -> respond(Problem.MALFORMED, "the body must be a JSON object, with numbers that fit its fields");
            case 404 -> respond(Problem.NOT_FOUND, "nothing is served at this address");
            case 405 -> respond(Problem.WRONG_METHOD, "this address does not answer this method");
            case 406 -> respond(Problem.NOT_ACCEPTABLE, "this address answers application/json");
            case 413 -> respond(Problem.TOO_LARGE, BodyLimit.DETAIL);
            case 415 -> respond(Problem.WRONG_MEDIA_TYPE, "a body must be application/json");
            default -> e.getResponse();
        };
    }

    private static Response respond(Problem problem, String detail) {
        return ProblemDocument.respond(problem, detail).build();
    }
}
