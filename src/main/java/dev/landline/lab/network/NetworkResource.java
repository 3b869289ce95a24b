package dev.landline.lab.network;

import static dev.landline.protocol.ProblemException.malformed;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a presenter sees the hostile network, and breaks it. Every request needs the presenter's key. */
@Path("/lab/network")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class NetworkResource {

    private final Network network;
    private final PresenterKey key;

    NetworkResource(Network network, PresenterKey key) {
        this.network = network;
        this.key = key;
    }

    /** @param port 0 if the network does not listen */
    public record NetworkInfo(int port, List<BrowserInfo> browsers) {}

    @GET
    public Uni<NetworkInfo> network(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        key.check(authorization);
        return Uni.createFrom()
                .completionStage(network::browsers)
                .map(browsers -> new NetworkInfo(network.port(), browsers));
    }

    @GET
    @Path("/browsers/{id}")
    public Uni<BrowserInfo> browser(String id, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        key.check(authorization);
        return Uni.createFrom()
                .completionStage(() -> network.browser(id))
                .map(found -> found.orElseThrow(NetworkResource::unknown));
    }

    @PUT
    @Path("/browsers/{id}/faults")
    public Uni<BrowserInfo> set(
            String id,
            @Nullable NewFaults wanted,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        key.check(authorization);
        if (!Cookie.isId(id)) {
            throw malformed("a browser's id must be " + Cookie.FORM);
        }
        if (wanted == null) {
            throw malformed("the body must be {\"faults\":[…]}");
        }
        return Uni.createFrom().completionStage(() -> network.set(id, wanted));
    }

    @DELETE
    @Path("/browsers/{id}/faults")
    public Uni<Void> clear(String id, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        key.check(authorization);
        return Uni.createFrom()
                .completionStage(() -> network.clear(id))
                .invoke(known -> {
                    if (!known) {
                        throw unknown();
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException unknown() {
        return new ProblemException(Problem.UNKNOWN_BROWSER, "no browser with this id has come through the network");
    }
}
