package dev.landline.sim;

import java.util.Locale;

/** A developer's command: plays whole rounds of bots, without a server, and prints what came of them. */
final class HeadlessRounds {

    private static final long FIRST_SEED = 1;
    private static final String HEAD =
            "| arena | bots | rounds | outs/player/min (cut + clash + enclosed + own line) | life s | first claim s "
                    + "| best | median | unowned | choices CPU µs/tick | step CPU µs/tick |";

    private HeadlessRounds() {}

    /** @param args the rounds to play per arena; 20 if missing */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 20 : Integer.parseInt(args[0]);
        System.out.println(HEAD);
        System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        row(Size.SMALL, 6, rounds);
        row(Size.SMALL, 8, rounds);
        row(Size.MEDIUM, 14, rounds);
        row(Size.MEDIUM, 24, rounds);
        row(Size.LARGE, 40, rounds);
        row(Size.LARGE, 60, rounds);
        row(Size.HALL, 40, rounds);
    }

    static RoundFigures play(Size size, int bots, int rounds) {
        RoundFigures figures = new RoundFigures(size.tickHz);
        for (int i = 0; i < rounds; i++) {
            new BotRound(size, bots, FIRST_SEED + i).play(figures);
        }
        return figures;
    }

    private static void row(Size size, int bots, int rounds) {
        RoundFigures f = play(size, bots, rounds);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.2f (%.2f + %.2f + %.2f + %.2f) | %.1f | %.1f | %s | %s | %.0f %% | %.0f | %.0f |%n",
                size.name().toLowerCase(Locale.ROOT),
                bots,
                f.rounds,
                f.perMinute(f.outs()),
                f.perMinute(f.cut),
                f.perMinute(f.clash),
                f.perMinute(f.enclosed),
                f.perMinute(f.ownLine),
                f.medianLife(),
                f.medianFirstClaim(),
                land(f.bestCells(), f.cells),
                land(f.medianCells(), f.cells),
                f.unownedShare() * 100,
                f.choiceMicros(),
                f.stepMicros());
    }

    private static String land(double landCells, int arenaCells) {
        return String.format(Locale.ROOT, "%.1f %% (%.0f)", landCells * 100 / arenaCells, landCells);
    }
}
