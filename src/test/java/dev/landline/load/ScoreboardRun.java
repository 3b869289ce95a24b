package dev.landline.load;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.landline.testing.PackagedServer;
import dev.landline.testing.TestHttp;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What spectators cost: the packaged application, and 5,000 readers of one scoreboard. Prints the table of
 * docs/measurements.md, and ends by itself. A command, not a test: {@code mvn -Pscoreboard}.
 */
public final class ScoreboardRun {

    private static final int READERS = 5000;
    /** Theirs, and what a process has open besides; each side has a connection's own end. */
    private static final int FILES = READERS + 500;
    /** They bring what the first connections of a server bring: code and pools. */
    private static final int FIRST_READERS = 200;

    private static final int TICK_HZ = 12;
    private static final Duration OPENING = Duration.ofSeconds(2);
    private static final int MORE_TIME = 30;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Loop loop;
    private final PackagedServer server;
    private final TestHttp http;
    private final Duration measured;

    private record Cost(double eventsPerSecond, double cpuMs, Counted counted, Weight weight, long lateTicks) {}

    private ScoreboardRun(Loop loop, PackagedServer server, Duration measured) {
        this.loop = loop;
        this.server = server;
        this.measured = measured;
        http = new TestHttp(server.address());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        LinesRun.endAfter(LONGEST);
        long files = ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                .getMaxFileDescriptorCount();
        if (files < FILES) {
            System.err.printf("may have %,d files open, needs %,d: ulimit -n %d%n", files, FILES, FILES);
            System.exit(1);
        }
        Duration measured = Duration.ofMillis(Math.round(1000 * Double.parseDouble(args[0])));
        try (Loop loop = new Loop();
                PackagedServer server = new PackagedServer(Path.of("target", "scoreboard.log"), LinesRun.JAVA)) {
            ScoreboardRun run = new ScoreboardRun(loop, server, measured);
            run.measure(FIRST_READERS);
            Cost few = run.measure(1);
            Cost many = run.measure(READERS);
            System.out.printf("%n### %,d readers of one scoreboard%n%n", READERS);
            Tables.head(
                    "events /s",
                    "bytes per event",
                    "delay p50, ms",
                    "delay p99, ms",
                    "server CPU, ms/s",
                    "CPU per event, µs",
                    "heap per reader, bytes",
                    "outside the heap, bytes",
                    "late ticks",
                    "faults");
            Tables.row(
                    many.eventsPerSecond(),
                    (double) many.counted().carriedBytes() / many.counted().frames(),
                    many.counted().delay50(),
                    many.counted().delay99(),
                    many.cpuMs(),
                    1000 * (many.cpuMs() - few.cpuMs()) / many.eventsPerSecond(),
                    (double) many.weight().heap() / READERS,
                    (double) many.weight().resident() / READERS,
                    many.lateTicks(),
                    many.counted().faults());
            System.out.printf("%nWith one reader the server's CPU was %.1f ms/s.%n", few.cpuMs());
        }
    }

    /** In a room of its own: medium, with 14 bots and the one player who tells the time. */
    private Cost measure(int readers) throws IOException, InterruptedException {
        System.err.printf("%,d readers%n", readers);
        String room =
                http.createRoom("{\"size\":\"medium\",\"tickHz\":%d,\"minPlayers\":14,\"roundSeconds\":600,\"seed\":1}"
                        .formatted(TICK_HZ));
        Door door = new Door(loop.vertx(), server.address(), room, "");
        String token = http.take(room, "").path("token").textValue();
        Weight before = Weight.of(server.process());
        try (Spectators spectators = new Spectators(loop, door, TICK_HZ, token, readers)) {
            for (int tries = 0; tries < MORE_TIME && !spectators.allFollow(); tries++) {
                loop.pause(OPENING);
            }
            Weight weight = Weight.of(server.process()).minus(before);
            loop.pause(measured.dividedBy(3));
            spectators.clear();
            long late = lateTicks(room);
            Duration cpu = cpu();
            long from = System.nanoTime();
            loop.pause(measured);
            double seconds = (System.nanoTime() - from) / 1e9;
            double cpuMs = cpu().minus(cpu).toNanos() / 1e6 / seconds;
            Counted counted = spectators.counted();
            return new Cost(counted.frames() / seconds, cpuMs, counted, weight, lateTicks(room) - late);
        } finally {
            http.delete("/api/rooms/" + room + "/seats/me", token);
        }
    }

    private long lateTicks(String room) {
        return http.room(room).path("lateTicks").longValue();
    }

    private Duration cpu() {
        return server.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
