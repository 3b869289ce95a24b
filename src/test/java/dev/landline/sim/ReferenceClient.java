package dev.landline.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A client that applies deltas to the letter of docs/protocol.md, "Applying frames": it knows no rule of the game and
 * nothing of the world. It throws where a delta makes no sense to it, or where its sum is another.
 */
final class ReferenceClient {

    static final class Player {
        String nick = "";
        boolean bot;
        boolean away;
        int n;
        int land;
        int peak;
        int kills;
        boolean head;
        int cell;
        int heading;
        long returnsAt;
        List<Integer> line = new ArrayList<>();
    }

    private static final int REST = 4;
    private static final int[] DX = {0, 1, 0, -1};
    private static final int[] DY = {-1, 0, 1, 0};

    final int width;
    final int height;
    final int tickHz;
    final int[] owner;
    final int[] line;
    final SortedMap<Integer, Player> players = new TreeMap<>();
    long seq;
    boolean podium;
    int round;
    long endsAt;

    ReferenceClient(int width, int height, int tickHz) {
        this.width = width;
        this.height = height;
        this.tickHz = tickHz;
        owner = new int[width * height];
        line = new int[width * height];
    }

    void apply(Delta delta) {
        require(delta.seq() == seq + 1, "a delta of " + delta.seq() + " after " + seq);
        seq = delta.seq();
        delta.turned().forEach(this::turn);
        players.values().forEach(this::advance);
        players.forEach(this::layLine);
        delta.outs().forEach(this::out);
        delta.claims().forEach(this::claim);
        delta.spawns().forEach(this::spawn);
        delta.joins().forEach(this::join);
        delta.leaves().forEach(this::leave);
        delta.aways().forEach(away -> player(away.seat()).away = away.away());
        if (delta.round() != null) {
            changeRound(delta.round());
        }
        players.values().forEach(player -> player.peak = Math.max(player.peak, player.land));
        require(sum() == delta.sum(), "the sum is " + sum() + ", the delta's " + delta.sum());
    }

    private void turn(Delta.Turned turned) {
        Player player = player(turned.seat());
        player.n = turned.n();
        if (player.head) {
            player.heading = turned.heading().code();
        }
    }

    private void advance(Player player) {
        if (!player.head || player.heading == REST) {
            return;
        }
        int x = player.cell % width + DX[player.heading];
        int y = player.cell / width + DY[player.heading];
        if (x >= 0 && x < width && y >= 0 && y < height) {
            player.cell = y * width + x;
        }
    }

    private void layLine(int seat, Player player) {
        boolean endsHere = !player.line.isEmpty() && player.line.getLast() == player.cell;
        if (player.head && owner[player.cell] != seat && !endsHere) {
            player.line.add(player.cell);
            line[player.cell] = seat;
        }
    }

    private void out(Delta.Out out) {
        Player player = player(out.seat());
        require(player.head, "out of seat " + out.seat() + ", which has no head");
        clear(out.seat(), player);
        player.returnsAt = seq + 2L * tickHz;
        if (out.by() != 0 && out.by() != out.seat()) {
            player(out.by()).kills++;
        }
    }

    private void clear(int seat, Player player) {
        takeUpLine(seat, player);
        for (int cell = 0; cell < owner.length; cell++) {
            if (owner[cell] == seat) {
                own(cell, 0);
            }
        }
        player.head = false;
    }

    /** Another's head may have laid its own line over this one in the same tick. */
    private void takeUpLine(int seat, Player player) {
        for (int cell : player.line) {
            if (line[cell] == seat) {
                line[cell] = 0;
            }
        }
        player.line.clear();
    }

    private void claim(Delta.Claim claim) {
        takeUpLine(claim.seat(), player(claim.seat()));
        int[] runs = claim.runs();
        for (int i = 0; i < runs.length; i += 2) {
            require(runs[i + 1] > 0, "an empty run");
            require(runs[i] / width == (runs[i] + runs[i + 1] - 1) / width, "a run over a row's end");
            for (int cell = runs[i]; cell < runs[i] + runs[i + 1]; cell++) {
                require(owner[cell] != claim.seat(), "cell " + cell + " was " + claim.seat() + "'s before it claimed");
                own(cell, claim.seat());
            }
        }
    }

    private void spawn(Delta.Spawn spawn) {
        Player player = player(spawn.seat());
        require(!player.head, "spawn of seat " + spawn.seat() + ", which has a head");
        require(!podium && player.returnsAt <= seq, "spawn of seat " + spawn.seat() + " before its time");
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                own(spawn.cell() + dy * width + dx, spawn.seat());
            }
        }
        player.head = true;
        player.cell = spawn.cell();
        player.heading = REST;
    }

    private void join(Inputs.Join join) {
        Player player = new Player();
        player.nick = join.nick();
        player.bot = join.kind().isBot();
        player.returnsAt = seq + 1;
        require(players.put(join.seat(), player) == null, "seat " + join.seat() + " was not free");
    }

    private void leave(int seat) {
        clear(seat, player(seat));
        players.remove(seat);
    }

    private void changeRound(Delta.Round change) {
        podium = change.phase() == Phase.PODIUM;
        round = change.number();
        endsAt = change.endsAt();
        players.forEach((seat, player) -> {
            player.heading = REST;
            if (!podium) {
                clear(seat, player);
                player.kills = 0;
                player.peak = 0;
                player.returnsAt = seq + 1;
            }
        });
    }

    private void own(int cell, int seat) {
        if (owner[cell] != 0) {
            player(owner[cell]).land--;
        }
        if (seat != 0) {
            player(seat).land++;
        }
        owner[cell] = seat;
    }

    private Player player(int seat) {
        Player player = players.get(seat);
        if (player == null) {
            throw new IllegalStateException("nobody sits on seat " + seat);
        }
        return player;
    }

    int sum() {
        int sum = mix((int) seq);
        for (int cell = 0; cell < owner.length; cell++) {
            if (owner[cell] != 0 || line[cell] != 0) {
                sum ^= mix(mix(cell) ^ (owner[cell] << 8 | line[cell]));
            }
        }
        for (var entry : players.entrySet()) {
            Player player = entry.getValue();
            if (player.head) {
                sum ^= mix(mix(~entry.getKey()) ^ (player.cell * 8 + player.heading));
            }
        }
        return sum;
    }

    private static int mix(int v) {
        int h = v;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        h ^= h >>> 16;
        return h;
    }

    private static void require(boolean holds, String failure) {
        if (!holds) {
            throw new IllegalStateException(failure);
        }
    }
}
