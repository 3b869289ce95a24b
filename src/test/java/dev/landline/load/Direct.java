package dev.landline.load;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Measures one line after the other in one room, straight at the server: ages, requests, and the server's CPU. */
record Direct(Loop loop, Door door, int tickHz, int speakMs, ProcessHandle server, Duration measured) {

    /**
     * What came of one line.
     *
     * @param cpuMs of the server's process in all, per second
     */
    record Row(String title, int players, double seconds, Counted counted, double cpuMs) {

        /**
         * @param empty CPU of the server with an empty room, in ms per second
         * @param apart that which is no part of a frame's cost
         */
        void print(double empty, double apart) {
            Tables.row(
                    title,
                    counted.age50(),
                    counted.age99(),
                    counted.delay50(),
                    counted.delay99(),
                    counted.asked() / seconds / players,
                    counted.spoken() / seconds / players,
                    cpuMs - empty,
                    1000 * (cpuMs - apart) * seconds / counted.frames(),
                    counted.faults());
        }
    }

    static void head() {
        Tables.head(
                "line",
                "age p50, ms",
                "age p99, ms",
                "delay p50, ms",
                "delay p99, ms",
                "requests for frames /s",
                "intents /s",
                "server CPU, ms/s",
                "CPU per frame, µs",
                "faults");
    }

    /** Players on a line; null for those who only post. */
    Row measure(@Nullable LoadLine line, int players) {
        try (Cell cell = new Cell(loop, door, tickHz, speakMs, line, players)) {
            loop.pause(measured.dividedBy(3));
            cell.clear();
            Duration before = cpu();
            long from = System.nanoTime();
            loop.pause(measured);
            double seconds = (System.nanoTime() - from) / 1e9;
            double cpuMs = cpu().minus(before).toNanos() / 1e6 / seconds;
            return new Row(line == null ? "no line" : line.title, players, seconds, cell.counted(), cpuMs);
        }
    }

    private Duration cpu() {
        return server.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
