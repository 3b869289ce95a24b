package dev.landline.app;

import dev.landline.protocol.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Answers, and logs, what nobody expected. */
@Provider
public class Faults implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Faults.class);

    @Override
    public Response toResponse(Throwable e) {
        LOG.error("a request failed", e);
        return ProblemDocument.respond(Problem.INTERNAL, "this is a fault of the server's; it was logged")
                .build();
    }
}
