package dev.landline.scoreboard;

import dev.landline.room.LineChange;
import dev.landline.room.Tick;
import dev.landline.sim.Delta;
import dev.landline.sim.Delta.How;
import dev.landline.sim.Heading;
import dev.landline.sim.Inputs;
import dev.landline.sim.Phase;
import dev.landline.sim.Seat;
import dev.landline.sim.Size;
import dev.landline.sim.World;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Tells what has happened in each tick of a room. The writer's: it remembers who sits where, and who is being brought home. */
final class Chronicle {

    private static final int PLACES = 3;

    private final int minCells;
    private final String[] nicks;
    private final BitSet bots = new BitSet();
    /** Seats whose player is away and whose head does not rest at home yet. */
    private final BitSet onTheWay = new BitSet();

    /** A chronicle of the ticks after this one. */
    Chronicle(Size size, World world) {
        minCells = tellsClaimsFrom(size);
        nicks = new String[world.rules().seats() + 1];
        for (Seat seat : world.standings()) {
            sit(seat.number(), seat.nick(), seat.kind().isBot());
        }
    }

    /**
     * A claim of fewer cells is no news: these are some ten a minute in a full arena, about as many as one can read. A share
     * of the arena that becomes smaller the more seats there are.
     */
    static int tellsClaimsFrom(Size size) {
        return switch (size) {
            case SMALL -> 184;
            case MEDIUM -> 324;
            case LARGE -> 414;
            case HALL -> 576;
        };
    }

    /** In the order in which it happened; empty after most ticks. */
    List<Happening> of(Tick tick) {
        Delta delta = tick.delta();
        List<Happening> news = new ArrayList<>(0);
        delta.outs().forEach(out -> news.add(out(out)));
        delta.claims().stream()
                .filter(claim -> claim.cells() >= minCells)
                .forEach(claim -> news.add(new Happening.Claim(claim.seat(), nicks[claim.seat()], claim.cells())));
        delta.joins().forEach(join -> {
            sit(join.seat(), join.nick(), join.kind().isBot());
            news.add(new Happening.Join(join.seat(), join.nick(), join.kind().isBot()));
        });
        delta.leaves().forEach(seat -> {
            onTheWay.clear(seat);
            news.add(new Happening.Leave(seat, nicks[seat], bots.get(seat)));
        });
        delta.aways().forEach(away -> news.add(away(away, tick.world())));
        tick.lineChanges().forEach(change -> news.add(line(change)));
        Delta.Round round = delta.round();
        if (round != null) {
            onTheWay.clear(); // all heads rest now, or are gone
            news.add(round.phase() == Phase.PLAY ? new Happening.Begins(round.number()) : ends(tick.world()));
        }
        broughtHome(tick.world(), news);
        return news;
    }

    private void sit(int seat, String nick, boolean bot) {
        nicks[seat] = nick;
        bots.set(seat, bot);
    }

    private Happening out(Delta.Out out) {
        onTheWay.clear(out.seat());
        String nick = nicks[out.seat()];
        boolean byAnother = out.by() != 0 && out.by() != out.seat();
        if (!byAnother) {
            String how = out.how() == How.CUT ? "own" : out.how().name().toLowerCase(Locale.ROOT);
            return new Happening.Out(out.seat(), nick, how, null, null);
        }
        String byNick = nicks[out.by()];
        return out.how() == How.CUT
                ? new Happening.Cut(out.seat(), nick, out.by(), byNick)
                : new Happening.Out(out.seat(), nick, out.how().name().toLowerCase(Locale.ROOT), out.by(), byNick);
    }

    private Happening away(Inputs.Away away, World world) {
        Seat seat = world.seat(away.seat());
        onTheWay.set(away.seat(), away.away() && seat.alive() && !restsAtHome(world, seat));
        return away.away()
                ? new Happening.Away(away.seat(), nicks[away.seat()])
                : new Happening.Back(away.seat(), nicks[away.seat()]);
    }

    private Happening line(LineChange change) {
        return new Happening.Line(
                change.seat(),
                nicks[change.seat()],
                change.from().word(),
                change.to().word(),
                change.to().isLowerThan(change.from()),
                change.skipped());
    }

    private static Happening ends(World world) {
        return new Happening.Ends(
                world.round(),
                world.standings().stream()
                        .limit(PLACES)
                        .map(seat -> new Happening.Place(
                                seat.number(),
                                seat.nick(),
                                seat.kind().isBot(),
                                seat.land(),
                                seat.peak(),
                                seat.kills()))
                        .toList());
    }

    private void broughtHome(World world, List<Happening> news) {
        for (int seat = onTheWay.nextSetBit(0); seat >= 0; seat = onTheWay.nextSetBit(seat + 1)) {
            if (restsAtHome(world, world.seat(seat))) {
                onTheWay.clear(seat);
                news.add(new Happening.Home(seat, nicks[seat]));
            }
        }
    }

    private static boolean restsAtHome(World world, Seat seat) {
        return seat.heading() == Heading.REST && world.owner(seat.cell()) == seat.number();
    }
}
