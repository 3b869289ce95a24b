package dev.landline.load;

import dev.landline.testing.TestHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts the bytes of all lines at once, in one room, so that all carry the same frames. */
record Wire(Loop loop, Door door, int tickHz, String key, Duration measured) {

    private record Part(LoadLine line, Ledger ledger, Cell cell) {

        Ledger.Bytes read() {
            return ledger.read(line);
        }

        void print(Counted counted, Ledger.Bytes all) {
            double frames = counted.frames();
            Tables.row(
                    line.title,
                    counted.frameBytes() / frames,
                    counted.carriedBytes() / frames,
                    (all.down() - counted.carriedBytes()) / frames,
                    all.down() / frames,
                    counted.spokenBytes() / frames,
                    (all.up() - counted.spokenBytes()) / frames,
                    all.up() / frames,
                    counted.faults());
        }
    }

    static void head() {
        Tables.head(
                "bytes per player and tick",
                "frames",
                "frames as carried",
                "envelope down",
                "all down",
                "intents",
                "envelope up",
                "all up",
                "faults");
    }

    void measure(int players) {
        List<Part> parts = new ArrayList<>();
        try {
            for (LoadLine line : LoadLine.values()) {
                int share = (players + line.ordinal()) / LoadLine.values().length;
                Ledger ledger = Ledger.of(new TestHttp(door.server()), key, "load" + line.ordinal());
                Door counting = new Door(door.vertx(), ledger.address(), door.room(), ledger.cookie());
                parts.add(new Part(line, ledger, new Cell(loop, counting, tickHz, Cell.SPEAK_MS, line, share)));
            }
            loop.pause(measured.dividedBy(3));
            parts.forEach(part -> part.cell().clear());
            List<Ledger.Bytes> before = parts.stream().map(Part::read).toList();
            loop.pause(measured);
            List<Counted> counted =
                    parts.stream().map(part -> part.cell().counted()).toList();
            List<Ledger.Bytes> after = parts.stream().map(Part::read).toList();
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).print(counted.get(i), after.get(i).minus(before.get(i)));
            }
        } finally {
            parts.forEach(part -> part.cell().close());
        }
    }
}
