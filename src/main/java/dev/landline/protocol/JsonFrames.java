package dev.landline.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.landline.protocol.Keyframe.Leg;
import dev.landline.protocol.Keyframe.SeatState;
import dev.landline.sim.Delta;
import dev.landline.sim.Inputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Frames as JSON: one object, few fields, flat, so that it can be read in a browser's network tab. */
final class JsonFrames {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonFrames() {}

    static byte[] encode(String epoch, Delta delta) {
        return write(json -> {
            head(json, "delta", epoch, delta.seq(), delta.sum());
            turned(json, delta.turned());
            list(json, "outs", delta.outs(), out -> {
                json.writeStartObject();
                json.writeNumberField("seat", out.seat());
                json.writeNumberField("by", out.by());
                json.writeStringField("how", out.how().name().toLowerCase(Locale.ROOT));
                json.writeEndObject();
            });
            list(json, "claims", delta.claims(), claim -> {
                json.writeStartObject();
                json.writeNumberField("seat", claim.seat());
                numbers(json, "runs", claim.runs());
                json.writeEndObject();
            });
            list(json, "spawns", delta.spawns(), spawn -> {
                json.writeStartObject();
                json.writeNumberField("seat", spawn.seat());
                json.writeNumberField("cell", spawn.cell());
                json.writeEndObject();
            });
            joins(json, delta.joins());
            list(json, "leaves", delta.leaves(), json::writeNumber);
            list(json, "away", delta.aways(), away -> {
                json.writeStartArray();
                json.writeNumber(away.seat());
                json.writeBoolean(away.away());
                json.writeEndArray();
            });
            round(json, delta);
        });
    }

    static byte[] encode(Keyframe keyframe) {
        return write(json -> {
            head(json, "keyframe", keyframe.epoch(), keyframe.seq(), keyframe.sum());
            json.writeNumberField("width", keyframe.width());
            json.writeNumberField("height", keyframe.height());
            json.writeNumberField("tickHz", keyframe.tickHz());
            json.writeStringField("phase", keyframe.phase().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("round", keyframe.round());
            json.writeNumberField("endsAt", keyframe.endsAt());
            json.writeArrayFieldStart("seats");
            for (SeatState seat : keyframe.seats()) {
                seat(json, seat, keyframe.width());
            }
            json.writeEndArray();
            numbers(json, "owners", keyframe.owners());
        });
    }

    private static void head(JsonGenerator json, String kind, String epoch, long seq, int sum) throws IOException {
        json.writeStringField("kind", kind);
        json.writeStringField("epoch", epoch);
        json.writeNumberField("seq", seq);
        json.writeNumberField("sum", Integer.toUnsignedLong(sum));
    }

    private static void turned(JsonGenerator json, List<Delta.Turned> turned) throws IOException {
        list(json, "intents", turned, intent -> {
            json.writeStartArray();
            json.writeNumber(intent.seat());
            json.writeNumber(intent.heading().code());
            json.writeNumber(intent.n());
            json.writeEndArray();
        });
    }

    private static void joins(JsonGenerator json, List<Inputs.Join> joins) throws IOException {
        list(json, "joins", joins, join -> {
            json.writeStartObject();
            json.writeNumberField("seat", join.seat());
            json.writeStringField("nick", join.nick());
            json.writeBooleanField("bot", join.kind().isBot());
            json.writeEndObject();
        });
    }

    private static void round(JsonGenerator json, Delta delta) throws IOException {
        Delta.Round round = delta.round();
        if (round == null) {
            return;
        }
        json.writeObjectFieldStart("round");
        json.writeStringField("phase", round.phase().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("number", round.number());
        json.writeNumberField("endsAt", round.endsAt());
        json.writeEndObject();
    }

    private static void seat(JsonGenerator json, SeatState seat, int width) throws IOException {
        json.writeStartObject();
        json.writeNumberField("seat", seat.seat());
        json.writeStringField("nick", seat.nick());
        json.writeBooleanField("bot", seat.bot());
        json.writeBooleanField("away", seat.away());
        json.writeNumberField("n", seat.n());
        json.writeNumberField("peak", seat.peak());
        json.writeNumberField("kills", seat.kills());
        Keyframe.Head head = seat.head();
        if (head == null) {
            json.writeNumberField("returnsAt", seat.returnsAt());
        } else {
            json.writeNumberField("cell", head.cell());
            json.writeNumberField("heading", head.heading().code());
        }
        list(json, "line", corners(seat.line(), width), json::writeNumber);
        json.writeEndObject();
    }

    private static List<Integer> corners(List<Leg> legs, int width) {
        if (legs.isEmpty()) {
            return List.of();
        }
        Leg last = legs.getLast();
        if (last.cells() == 0) {
            return List.of(last.from());
        }
        List<Integer> corners = new ArrayList<>();
        legs.forEach(leg -> corners.add(leg.from()));
        corners.add(last.from() + last.cells() * (last.heading().dx + last.heading().dy * width));
        return corners;
    }

    private static void numbers(JsonGenerator json, String field, int[] values) throws IOException {
        json.writeFieldName(field);
        json.writeArray(values, 0, values.length);
    }

    private static <T> void list(JsonGenerator json, String field, List<T> items, Item<T> item) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(field);
        for (T one : items) {
            item.write(one);
        }
        json.writeEndArray();
    }

    private static byte[] write(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            body.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private interface Item<T> {
        void write(T item) throws IOException;
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }
}
