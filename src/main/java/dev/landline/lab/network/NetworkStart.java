package dev.landline.lab.network;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Opens the network beside the server, and closes it. */
@Singleton
public class NetworkStart {

    private static final Logger LOG = Logger.getLogger("Landline");

    private final String host;
    private final int port;

    NetworkStart(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "landline.network.port") int port) {
        this.host = host;
        this.port = port;
    }

    @Produces
    @Singleton
    Network network(Vertx vertx) {
        return new Network(vertx, server(host));
    }

    /** This very server: its port is known only once it listens. */
    private static Supplier<SocketAddress> server(String host) {
        boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
        return () -> SocketAddress.inetSocketAddress(
                ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class),
                everywhere ? "127.0.0.1" : host);
    }

    void start(@Observes StartupEvent event, Network network, PresenterKey key) {
        try {
            int opened = network.open(host, port).toCompletableFuture().join();
            LOG.infof(
                    "The hostile network is open at http://localhost:%d%s",
                    opened,
                    key.drawn().map(drawn -> ", presenter's key: " + drawn).orElse(""));
        } catch (CompletionException e) {
            LOG.warnf(
                    "There is no hostile network, port %d (landline.network.port) cannot be had: %s",
                    port, e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        }
    }

    void stop(@Observes ShutdownEvent event, Network network) {
        network.close().toCompletableFuture().join();
    }
}
