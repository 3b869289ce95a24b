package dev.landline.app;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.landline.protocol.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.stream.Collectors;

/** Answers bodies that are JSON, but not the JSON that was expected. */
@Provider
public class BodyProblems implements ExceptionMapper<MismatchedInputException> {

    @Override
    public Response toResponse(MismatchedInputException e) {
        return ProblemDocument.respond(Problem.MALFORMED, describe(e)).build();
    }

    private static String describe(MismatchedInputException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "the body has an unknown field; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        return e.getPath().reversed().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .findFirst()
                .map(field -> field + " has a value of the wrong type")
                .orElse("the body must be a JSON object");
    }
}
