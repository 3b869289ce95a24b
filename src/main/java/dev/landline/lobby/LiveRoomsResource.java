package dev.landline.lobby;

import dev.landline.protocol.EventStream;
import dev.landline.room.Rooms;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestMulti;

/** The list of rooms as it changes, in events. */
@Path("/rooms/events")
@NonBlocking
public class LiveRoomsResource {

    private final Rooms rooms;
    private final LiveRooms live;

    LiveRoomsResource(Rooms rooms, LiveRooms live) {
        this.rooms = rooms;
        this.live = live;
    }

    @GET
    public RestMulti<byte[]> follow() {
        rooms.refuseWhileDraining();
        return RestMulti.fromMultiData(Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(EventStream.opening()), live.follow()))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .build();
    }

    /** Without this, asking for the headers alone would wait for the end of what has none. */
    @HEAD
    public Response head() {
        rooms.refuseWhileDraining();
        return Response.ok()
                .header(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .build();
    }
}
