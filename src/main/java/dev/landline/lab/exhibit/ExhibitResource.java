package dev.landline.lab.exhibit;

import static dev.landline.protocol.ProblemException.malformed;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the page {@code /assets} asks the server for. */
@Path("/assets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class ExhibitResource {

    private final Doors doors;
    private final Loads loads;

    ExhibitResource(Doors doors, Loads loads) {
        this.doors = doors;
        this.loads = loads;
    }

    @POST
    @Path("/doors")
    public Uni<Response> open(@Nullable NewDoor wanted) {
        if (wanted == null) {
            throw malformed("the body must be {\"protocol\":…,\"rttMs\":…}");
        }
        Protocol protocol = wanted.chosenProtocol();
        Duration roundTrip = wanted.roundTrip();
        return Uni.createFrom()
                .completionStage(() -> doors.open(protocol, roundTrip))
                .map(door ->
                        Response.status(Response.Status.CREATED).entity(door).build());
    }

    @GET
    @Path("/doors/{id}")
    public Uni<DoorInfo.Connections> connections(String id) {
        return Uni.createFrom().completionStage(() -> doors.connections(id));
    }

    @DELETE
    @Path("/doors/{id}")
    public Uni<Void> close(String id) {
        return Uni.createFrom().completionStage(() -> doors.close(id));
    }

    @POST
    @Path("/loads")
    public Uni<LoadReport> load(@Nullable NewLoad wanted) {
        if (wanted == null) {
            throw malformed("the body must be {\"delivery\":…,\"rttMs\":…,\"workMs\":…}");
        }
        String path = wanted.path();
        Duration roundTrip = wanted.roundTrip();
        return Uni.createFrom().completionStage(() -> loads.load(path, roundTrip));
    }
}
