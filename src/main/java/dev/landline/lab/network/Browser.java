package dev.landline.lab.network;

import dev.landline.lab.network.Fault.Amounts;
import dev.landline.lab.network.Fault.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One browser as the network knows it: by its cookie. Faults and figures are its own. */
final class Browser {

    final String id;
    final Ledger ledger = new Ledger();

    private final Timers timers;
    private final Set<Connection> connections = new LinkedHashSet<>();
    private Weather weather = Weather.CLEAR;
    private Link link = new Link();
    private long seed;
    private Random chance;
    private Runnable cancelChange = () -> {};

    Browser(String id, long seed, Timers timers) {
        this.id = id;
        this.seed = seed;
        this.chance = new Random(seed);
        this.timers = timers;
    }

    void join(Connection connection) {
        connections.add(connection);
    }

    void leave(Connection connection) {
        connections.remove(connection);
    }

    int connections() {
        return connections.size();
    }

    long seed() {
        return seed;
    }

    /** The faults that have not gone. */
    List<Fault> faults() {
        return weather.at(timers.nanoTime()).faults();
    }

    Weather weather() {
        return weather;
    }

    /** From now on it is this; the generator of the jitter begins anew. */
    void set(Weather next, long nextSeed) {
        weather = next;
        seed = nextSeed;
        chance = new Random(nextSeed);
        changed();
    }

    private void changed() {
        cancelChange.run();
        long now = timers.nanoTime();
        weather = weather.at(now);
        link = new Link();
        long next = weather.changesAt(now);
        cancelChange = next == Pipe.NEVER ? () -> {} : timers.runAfter(next - now, this::changed);
        List.copyOf(connections).forEach(Connection::weatherChanged);
    }

    /** When bytes for the server that come now may go on. */
    long dueUp(WireLine line, long now) {
        Amounts delay = weather.amounts(Kind.DELAY, line, now);
        return now + millis(delay.ms()) + (delay.jitterMs() == 0 ? 0 : chance.nextLong(millis(delay.jitterMs())));
    }

    /** When these bytes for the browser, which come now, may go on. */
    long dueDown(WireLine line, int bytes, long now) {
        int perSecond = weather.amounts(Kind.BANDWIDTH, line, now).bytesPerSecond();
        return dueUp(line, now) + (perSecond == 0 ? 0 : link.send(bytes, perSecond, now) - now);
    }

    /** How many bytes go down at a time. */
    int portion(WireLine line, long now) {
        int perSecond = weather.amounts(Kind.BANDWIDTH, line, now).bytesPerSecond();
        return perSecond == 0 ? Integer.MAX_VALUE : Link.portion(perSecond);
    }

    private static long millis(int ms) {
        return TimeUnit.MILLISECONDS.toNanos(ms);
    }
}
