package dev.landline.load;

import dev.landline.testing.PackagedServer;
import dev.landline.testing.TestHttp;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.stream.Stream;

/**
 * What each line costs: the packaged application, and 50 players of a load on one line after the other. Prints the tables of
 * docs/measurements.md. A command, not a test: {@code mvn -Plines}.
 */
public final class LinesRun {

    private static final int PLAYERS = 50;
    private static final int READERS = 1000;
    /** They bring what the first connections of a server bring: code and pools. */
    private static final int FIRST_READERS = 50;

    /** Posts are few otherwise, and would stay uncompiled for minutes. */
    private static final int WARMING_SPEAK_MS = 50;

    private static final int QUIET_HZ = 8;
    private static final Duration OPENING = Duration.ofSeconds(2);
    private static final int MORE_TIME = 5;
    private static final String KEY = "the-key-of-the-load";
    private static final Duration LONGEST = Duration.ofMinutes(20);

    /** A heap of one size, all of it in memory from the start: what the process grows by is outside of it. */
    static final String[] JAVA = {
        "-Xms512m",
        "-Xmx512m",
        "-XX:+AlwaysPreTouch",
        "-Dlandline.presenter-key=" + KEY,
        "-Dlandline.network.port=" + PackagedServer.freePort()
    };

    private final Loop loop;
    private final PackagedServer server;
    private final TestHttp http;

    private LinesRun(Loop loop, PackagedServer server) {
        this.loop = loop;
        this.server = server;
        http = new TestHttp(server.address());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        endAfter(LONGEST);
        Duration measured = Duration.ofMillis(Math.round(1000 * Double.parseDouble(args[0])));
        try (Loop loop = new Loop()) {
            try (PackagedServer server = new PackagedServer(Path.of("target", "lines.log"), JAVA)) {
                LinesRun run = new LinesRun(loop, server);
                run.warmUp(measured.dividedBy(3));
                run.measure(12, measured);
                run.measure(20, measured);
            }
            System.out.printf("%n### %,d readers who wait%n%n", READERS);
            Tables.head("bytes per reader", "heap", "outside the heap");
            for (LoadLine line : LoadLine.values()) {
                if (line != LoadLine.POLL) {
                    weigh(loop, line);
                }
            }
        }
    }

    /** Whatever hangs, this ends, and the server with it. */
    static void endAfter(Duration longest) {
        new Timer("end", true)
                .schedule(
                        new TimerTask() {
                            @Override
                            public void run() {
                                System.err.println("not done after " + longest);
                                System.exit(1);
                            }
                        },
                        longest.toMillis());
    }

    private String room(int tickHz) {
        return http.createRoom("{\"size\":\"large\",\"tickHz\":%d,\"minPlayers\":0,\"roundSeconds\":600,\"seed\":1}"
                .formatted(tickHz));
    }

    private Door door(String room) {
        return new Door(loop.vertx(), server.address(), room, "");
    }

    /** Every line for a while, so that none is measured while the server's code is still being compiled. */
    private void warmUp(Duration each) {
        Direct warming = new Direct(loop, door(room(20)), 20, WARMING_SPEAK_MS, server.process(), each);
        for (LoadLine line : LoadLine.values()) {
            System.err.println("warming up: " + line.title);
            warming.measure(line, PLAYERS);
        }
    }

    private void measure(int tickHz, Duration measured) {
        Door door = door(room(tickHz));
        Direct direct = new Direct(loop, door, tickHz, Cell.SPEAK_MS, server.process(), measured);
        System.err.println("measuring at " + tickHz + " Hz");
        List<Direct.Row> rows = Stream.of(LoadLine.values())
                .map(line -> direct.measure(line, PLAYERS))
                .toList();
        double posting = direct.measure(null, PLAYERS).cpuMs();
        double empty = direct.measure(null, 0).cpuMs();
        System.out.printf("%n### %d players at %d Hz%n%n", PLAYERS, tickHz);
        Direct.head();
        for (LoadLine line : LoadLine.values()) {
            rows.get(line.ordinal()).print(empty, line.posts() ? posting : empty);
        }
        System.out.printf(
                "%nThe server's CPU with the empty room, which is taken off, was %.1f ms/s; %d players who only post cost %.1f ms/s.%n%n",
                empty, PLAYERS, posting - empty);
        Wire.head();
        new Wire(loop, door, tickHz, KEY, measured).measure(PLAYERS);
    }

    /** A server of its own for each line, for what one leaves behind in pools the next would find. */
    private static void weigh(Loop loop, LoadLine line) throws IOException, InterruptedException {
        try (PackagedServer server = new PackagedServer(Path.of("target", "lines-waiting.log"), JAVA)) {
            LinesRun run = new LinesRun(loop, server);
            Door door = run.door(run.room(QUIET_HZ));
            run.weigh(door, line, FIRST_READERS);
            run.weigh(door, line, READERS).print(line.title, READERS);
        }
    }

    private Weight weigh(Door door, LoadLine line, int readers) throws IOException, InterruptedException {
        Weight before = Weight.of(server.process());
        try (Waiting waiting = new Waiting(loop, door, QUIET_HZ, line, readers)) {
            loop.pause(OPENING);
            for (int tries = 0; tries < MORE_TIME && !waiting.allWait(); tries++) {
                loop.pause(OPENING);
            }
            Weight during = Weight.of(server.process());
            if (!waiting.allWait()) {
                System.err.println(
                        line.title + ": not all of " + readers + " readers waited, so the next row is too low");
            }
            return during.minus(before);
        }
    }
}
