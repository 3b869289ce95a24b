package dev.landline.lab.exhibit;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells doors what the server sees of their connections: known by their two ends, which both sides know. */
@Singleton
public class Sightings {

    private final Map<Ends, Passage> passages = new ConcurrentHashMap<>();

    /** The client's end alone would not do: the system gives one port to connections to two servers. */
    private record Ends(String clientHost, int clientPort, int serverPort) {

        static Ends of(SocketAddress client, SocketAddress server) {
            return new Ends(client.hostAddress(), client.port(), server.port());
        }
    }

    /** Before everything, so that also what is refused is seen. */
    void route(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::see);
    }

    private void see(RoutingContext context) {
        if (!passages.isEmpty()) {
            HttpConnection connection = context.request().connection();
            Passage passage = passages.get(Ends.of(connection.remoteAddress(), connection.localAddress()));
            if (passage != null) {
                passage.see(context);
            }
        }
        context.next();
    }

    /** From now on, until the socket closes. */
    void watch(NetSocket toServer, Passage passage) {
        Ends ends = Ends.of(toServer.localAddress(), toServer.remoteAddress());
        passages.put(ends, passage);
        toServer.closeHandler(closed -> passages.remove(ends, passage));
    }

    /** How many connections are watched. */
    int size() {
        return passages.size();
    }
}
