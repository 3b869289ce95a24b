package dev.landline.lab.exhibit;

import dev.landline.lab.network.Timers;
import dev.landline.lab.network.Tunnel;
import io.vertx.core.Future;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A port of this server for one load: no cache knows it, no connection to it is open, and it is as far away as one likes. */
final class Door {

    /** A page needs less than ten. */
    static final int MAX_CONNECTIONS = 16;
    /** On all its connections together, until nothing more is read. A page weighs a tenth of it: only who reads nothing feels it. */
    static final long MAX_HELD_BYTES = 2 << 20;

    private final NetServer listening;
    private final Duration roundTrip;
    private final Supplier<Future<NetSocket>> connect;
    private final Sightings sightings;
    private final Timers timers;
    private final List<Passage> passages = new ArrayList<>();
    private final Set<Tunnel> tunnels = new LinkedHashSet<>();
    private boolean closed;
    private Runnable cancelEnd = () -> {};

    /** @param connect to the server */
    Door(
            NetServer listening,
            Duration roundTrip,
            Supplier<Future<NetSocket>> connect,
            Sightings sightings,
            Timers timers) {
        this.listening = listening.connectHandler(this::connected);
        this.roundTrip = roundTrip;
        this.connect = connect;
        this.sightings = sightings;
        this.timers = timers;
    }

    /** @return the port, any that is free */
    Future<Integer> open(String host) {
        return listening.listen(0, host).map(NetServer::actualPort);
    }

    /** Unless it is closed before. */
    void endAfter(Duration time, Runnable end) {
        cancelEnd = timers.runAfter(time.toNanos(), end);
    }

    private void connected(NetSocket client) {
        if (closed || passages.size() == MAX_CONNECTIONS) {
            client.close();
            return;
        }
        Passage passage = new Passage(timers::nanoTime);
        passages.add(passage);
        Tunnel[] own = new Tunnel[1];
        Tunnel tunnel = new Tunnel(roundTrip, timers, this::isCrowded, () -> tunnels.remove(own[0]));
        own[0] = tunnel;
        tunnels.add(tunnel);
        tunnel.open(client, connect.get().onSuccess(server -> sightings.watch(server, passage)));
    }

    private boolean isCrowded() {
        return heldBytes() >= MAX_HELD_BYTES;
    }

    long heldBytes() {
        return tunnels.stream().mapToLong(Tunnel::onTheWay).sum();
    }

    DoorInfo.Connections connections() {
        long first = passages.isEmpty() ? 0 : passages.get(0).openedAt();
        return new DoorInfo.Connections(
                passages.stream().map(passage -> passage.info(first)).toList(),
                passages.stream().flatMap(passage -> passage.asked(first)).toList());
    }

    int connectionsOpen() {
        return tunnels.size();
    }

    /** Its connections too. */
    Future<Void> close() {
        if (closed) {
            return Future.succeededFuture();
        }
        closed = true;
        cancelEnd.run();
        List.copyOf(tunnels).forEach(Tunnel::close);
        return listening.close();
    }
}
