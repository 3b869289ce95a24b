package dev.landline.lobby;

import dev.landline.protocol.Bearer;
import dev.landline.protocol.Nick;
import dev.landline.room.Occupant;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lobby: rooms and seats. */
@Path("/rooms")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public class LobbyResource {

    private final Rooms rooms;

    LobbyResource(Rooms rooms) {
        this.rooms = rooms;
    }

    /** @param nick may be left out, or empty */
    public record NewSeat(@Nullable String nick) {}

    public record SeatInfo(int seat, String token, String nick, String room) {}

    @GET
    public List<RoomInfo> list() {
        return rooms.list().stream().map(RoomInfo::of).toList();
    }

    @POST
    public Response create(@Nullable NewRoom wanted) {
        Room room = rooms.create((wanted == null ? NewRoom.DEFAULT : wanted).settings(rooms));
        return Response.created(URI.create("rooms/" + room.id()))
                .entity(RoomInfo.of(room))
                .build();
    }

    @POST
    @Path("/quick")
    public RoomInfo quick() {
        return RoomInfo.of(rooms.best().orElseGet(() -> rooms.create(NewRoom.DEFAULT.settings(rooms))));
    }

    @GET
    @Path("/{room}")
    public RoomInfo details(String room) {
        return RoomInfo.of(rooms.get(room));
    }

    @POST
    @Path("/{room}/seats")
    public Uni<Response> take(String room, @Nullable NewSeat wanted) {
        Room found = rooms.get(room);
        String nick = wanted == null || wanted.nick() == null ? "" : Nick.clean(wanted.nick());
        return Uni.createFrom()
                .completionStage(() -> found.take(nick))
                .map(seated -> Response.status(Response.Status.CREATED)
                        .entity(new SeatInfo(seated.seat(), seated.token(), seated.nick(), found.id()))
                        .build());
    }

    @DELETE
    @Path("/{room}/seats/me")
    public Uni<Void> leave(String room, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        Room found = rooms.get(room);
        Occupant occupant = Bearer.token(authorization).flatMap(found::occupant).orElseThrow(Bearer::refused);
        return Uni.createFrom().completionStage(() -> found.release(occupant));
    }
}
