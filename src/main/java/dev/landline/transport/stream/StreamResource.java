package dev.landline.transport.stream;

import dev.landline.delivery.Delivery;
import dev.landline.delivery.Traffic;
import dev.landline.log.Position;
import dev.landline.protocol.ClientMessages;
import dev.landline.protocol.FrameFormat;
import dev.landline.protocol.LineName;
import dev.landline.room.Room;
import dev.landline.room.Rooms;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Keeps answering, in lines of JSON or in binary. */
@Path("/rooms/{room}/frames/stream")
@NonBlocking
public class StreamResource {

    private static final String NDJSON = "application/x-ndjson";

    private final Rooms rooms;
    private final Delivery delivery;
    private final Traffic.Line inJson;
    private final Traffic.Line inBinary;

    StreamResource(Rooms rooms, Delivery delivery) {
        this.rooms = rooms;
        this.delivery = delivery;
        inJson = delivery.line(LineName.STREAM, FrameFormat.JSON);
        inBinary = delivery.line(LineName.STREAM, FrameFormat.BINARY);
    }

    // Without @Produces, which would make the framework write what stands between the items, or refuse to choose a
    // type.
    @GET
    public RestMulti<byte[]> follow(
            String room,
            @QueryParam("after") @Nullable String after,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        Room found = rooms.get(room);
        Position position = ClientMessages.position("after", after);
        String type = type(accept);
        return answer(type, type.equals(NDJSON) ? lines(found, position) : binary(found, position));
    }

    /** Without this, asking for the headers alone would wait for the end of what has none. */
    @HEAD
    public Response head(String room, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        rooms.get(room);
        return Response.ok().header(HttpHeaders.CONTENT_TYPE, type(accept)).build();
    }

    private static String type(@Nullable String accept) {
        return accept != null && accept.contains(MediaType.APPLICATION_OCTET_STREAM)
                ? MediaType.APPLICATION_OCTET_STREAM
                : NDJSON;
    }

    private Multi<byte[]> binary(Room room, @Nullable Position after) {
        return delivery.tell(room, after, FrameFormat.BINARY::join, FrameFormat.BINARY::word, inBinary);
    }

    private Multi<byte[]> lines(Room room, @Nullable Position after) {
        return delivery.tell(room, after, FrameFormat.JSON::join, FrameFormat.JSON::word, inJson)
                .map(StreamResource::line);
    }

    private static byte[] line(byte[] json) {
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    private static RestMulti<byte[]> answer(String type, Multi<byte[]> pieces) {
        return RestMulti.fromMultiData(pieces)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .build();
    }
}
