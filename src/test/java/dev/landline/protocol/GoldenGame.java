package dev.landline.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.landline.log.Frame;
import dev.landline.sim.Heading;
import dev.landline.sim.Inputs;
import dev.landline.sim.Inputs.Away;
import dev.landline.sim.Inputs.Join;
import dev.landline.sim.Inputs.Turn;
import dev.landline.sim.Kind;
import dev.landline.sim.Rules;
import dev.landline.sim.World;
import java.util.ArrayList;
import java.util.List;

/**
 * The recorded game. Its players are bots and a script when it is written; afterwards their moves are taken from the
 * record, so that it stays the same when bots learn to play better.
 */
final class GoldenGame {

    /** The tick after which the vectors show a keyframe of it. */
    static final int MIDDLE = 300;

    private static final int TICKS = 640;
    private static final Rules RULES = new Rules(48, 27, 10, 12, 240, 24);
    private static final long SEED = 8;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final World world = new World(RULES, SEED);
    private final FrameEncoder encoder = new FrameEncoder(GoldenFrame.EPOCH, world);
    private final List<Frame> frames = new ArrayList<>(List.of(encoder.keyframe(world)));

    private GoldenGame(int ticks) {
        GoldenScript script = new GoldenScript();
        List<String> record =
                GoldenFile.WRITE ? List.of() : GoldenFile.REPLAY.read().lines().toList();
        for (int tick = 1; tick <= ticks; tick++) {
            Inputs inputs = GoldenFile.WRITE ? script.next(world) : inputs(record.get(tick));
            frames.add(encoder.delta(world.step(inputs)));
        }
    }

    /** A keyframe before the first tick, then a delta for each. */
    static List<Frame> frames() {
        return new GoldenGame(TICKS).frames;
    }

    static Keyframe middle() {
        return Keyframe.of(GoldenFrame.EPOCH, new GoldenGame(MIDDLE).world);
    }

    /** What leads to a recorded delta: a turn that had no effect is one to the heading that was kept. */
    private static Inputs inputs(String recorded) {
        JsonNode delta = read(recorded);
        List<Turn> turns = new ArrayList<>();
        delta.path("intents")
                .forEach(intent -> turns.add(new Turn(
                        intent.get(0).intValue(),
                        Heading.of(intent.get(1).intValue()),
                        intent.get(2).intValue(),
                        false)));
        List<Join> joins = new ArrayList<>();
        delta.path("joins")
                .forEach(join -> joins.add(new Join(
                        join.get("seat").intValue(),
                        join.get("nick").textValue(),
                        join.get("bot").booleanValue() ? Kind.TIMID : Kind.PERSON)));
        List<Integer> leaves = new ArrayList<>();
        delta.path("leaves").forEach(leave -> leaves.add(leave.intValue()));
        List<Away> aways = new ArrayList<>();
        delta.path("away")
                .forEach(away ->
                        aways.add(new Away(away.get(0).intValue(), away.get(1).booleanValue())));
        return new Inputs(turns, joins, leaves, aways);
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the record is not JSON", e);
        }
    }
}
