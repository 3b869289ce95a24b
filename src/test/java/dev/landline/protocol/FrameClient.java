package dev.landline.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A client written from docs/protocol.md, "Applying frames". It throws where a sum does not agree. */
final class FrameClient {

    private static final int REST = 4;

    static final class Player {
        String nick = "";
        boolean bot;
        boolean away;
        long n;
        int peak;
        int kills;
        int cell = -1;
        int heading = REST;
        final List<Integer> line = new ArrayList<>();
    }

    final Map<Integer, Player> players = new TreeMap<>();
    final int width;
    final int[] owner;
    long seq;
    String phase;
    long round;
    long endsAt;

    /** Starts from a keyframe. */
    FrameClient(JsonNode keyframe) {
        width = keyframe.get("width").intValue();
        owner = new int[width * keyframe.get("height").intValue()];
        seq = keyframe.get("seq").longValue();
        phase = keyframe.get("phase").textValue();
        round = keyframe.get("round").longValue();
        endsAt = keyframe.get("endsAt").longValue();
        keyframe.get("seats").forEach(this::sit);
        int cell = 0;
        for (int i = 0; i < keyframe.get("owners").size(); i += 2) {
            int end = cell + keyframe.get("owners").get(i + 1).intValue();
            Arrays.fill(owner, cell, end, keyframe.get("owners").get(i).intValue());
            cell = end;
        }
        verify(keyframe.get("sum").longValue());
    }

    private void sit(JsonNode seat) {
        Player player = new Player();
        player.nick = seat.get("nick").textValue();
        player.bot = seat.get("bot").booleanValue();
        player.away = seat.get("away").booleanValue();
        player.n = seat.get("n").longValue();
        player.peak = seat.get("peak").intValue();
        player.kills = seat.get("kills").intValue();
        player.cell = seat.path("cell").asInt(-1);
        player.heading = seat.path("heading").asInt(REST);
        for (JsonNode corner : seat.path("line")) {
            draw(player.line, corner.intValue());
        }
        players.put(seat.get("seat").intValue(), player);
    }

    private void draw(List<Integer> line, int to) {
        if (line.isEmpty()) {
            line.add(to);
        }
        while (line.getLast() != to) {
            int way = to - line.getLast();
            line.add(line.getLast() + Integer.signum(way) * (way % width == 0 ? width : 1));
        }
    }

    void apply(JsonNode delta) {
        if (delta.get("seq").longValue() != ++seq) {
            throw new IllegalStateException("a gap before " + delta.get("seq"));
        }
        for (JsonNode intent : delta.path("intents")) {
            Player player = player(intent.get(0));
            player.heading = player.cell < 0 ? REST : intent.get(1).intValue();
            player.n = intent.get(2).longValue();
        }
        players.forEach(this::advance);
        delta.path("outs").forEach(this::out);
        delta.path("claims").forEach(this::claim);
        for (JsonNode spawn : delta.path("spawns")) {
            spawn(spawn.get("seat").intValue(), spawn.get("cell").intValue());
        }
        for (JsonNode join : delta.path("joins")) {
            Player player = new Player();
            player.nick = join.get("nick").textValue();
            player.bot = join.get("bot").booleanValue();
            players.put(join.get("seat").intValue(), player);
        }
        for (JsonNode leave : delta.path("leaves")) {
            clear(leave.intValue());
            players.remove(leave.intValue());
        }
        for (JsonNode away : delta.path("away")) {
            player(away.get(0)).away = away.get(1).booleanValue();
        }
        if (delta.has("round")) {
            round(delta.get("round"));
        }
        int[] land = new int[256];
        for (int seat : owner) {
            land[seat]++;
        }
        players.forEach((seat, player) -> player.peak = Math.max(player.peak, land[seat]));
        verify(delta.get("sum").longValue());
    }

    private void advance(int seat, Player player) {
        if (player.cell < 0) {
            return;
        }
        int x = player.cell % width;
        boolean blocked = switch (player.heading) {
            case 0 -> player.cell < width;
            case 1 -> x == width - 1;
            case 2 -> player.cell >= owner.length - width;
            case 3 -> x == 0;
            default -> true;
        };
        if (!blocked) {
            player.cell += new int[] {-width, 1, width, -1}[player.heading];
        }
        boolean endsHere = !player.line.isEmpty() && player.line.getLast() == player.cell;
        if (owner[player.cell] != seat && !endsHere) {
            player.line.add(player.cell);
        }
    }

    private void out(JsonNode out) {
        clear(out.get("seat").intValue());
        int by = out.get("by").intValue();
        if (by != 0 && by != out.get("seat").intValue()) {
            player(out.get("by")).kills++;
        }
    }

    private void clear(int seat) {
        Player player = player(seat);
        player.cell = -1;
        player.heading = REST;
        player.line.clear();
        for (int cell = 0; cell < owner.length; cell++) {
            owner[cell] = owner[cell] == seat ? 0 : owner[cell];
        }
    }

    private void claim(JsonNode claim) {
        player(claim.get("seat")).line.clear();
        JsonNode runs = claim.get("runs");
        for (int i = 0; i < runs.size(); i += 2) {
            int from = runs.get(i).intValue();
            Arrays.fill(
                    owner,
                    from,
                    from + runs.get(i + 1).intValue(),
                    claim.get("seat").intValue());
        }
    }

    private void spawn(int seat, int centre) {
        player(seat).cell = centre;
        player(seat).heading = REST;
        for (int row = centre - 2 * width - 2; row <= centre + 2 * width - 2; row += width) {
            Arrays.fill(owner, row, row + 5, seat);
        }
    }

    private void round(JsonNode change) {
        phase = change.get("phase").textValue();
        round = change.get("number").longValue();
        endsAt = change.get("endsAt").longValue();
        players.values().forEach(player -> player.heading = REST);
        if (phase.equals("play")) {
            players.forEach((seat, player) -> {
                clear(seat);
                player.kills = 0;
                player.peak = 0;
            });
        }
    }

    private Player player(JsonNode seat) {
        return player(seat.intValue());
    }

    private Player player(int seat) {
        Player player = players.get(seat);
        if (player == null) {
            throw new IllegalStateException("nobody sits on seat " + seat);
        }
        return player;
    }

    private void verify(long expected) {
        if (sum() != expected) {
            throw new IllegalStateException("after " + seq + " the sum is " + sum() + ", must be " + expected);
        }
    }

    private long sum() {
        int[] line = new int[owner.length];
        int sum = mix((int) seq);
        for (Map.Entry<Integer, Player> entry : players.entrySet()) {
            Player player = entry.getValue();
            player.line.forEach(cell -> line[cell] = entry.getKey());
            if (player.cell >= 0) {
                sum ^= mix(mix(~entry.getKey()) ^ (player.cell * 8 + player.heading));
            }
        }
        for (int cell = 0; cell < owner.length; cell++) {
            if (owner[cell] != 0 || line[cell] != 0) {
                sum ^= mix(mix(cell) ^ (owner[cell] << 8 | line[cell]));
            }
        }
        return Integer.toUnsignedLong(sum);
    }

    private static int mix(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
