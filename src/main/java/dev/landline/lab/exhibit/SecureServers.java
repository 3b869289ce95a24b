package dev.landline.lab.exhibit;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import io.quarkus.vertx.http.HttpsServerStart;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where this server speaks TLS: at its own port, where clients choose the protocol, and, as soon as somebody wants it, at one that
 * offers HTTP/1.1 alone, on the loopback.
 */
@Singleton
public class SecureServers {

    private static final String LOOPBACK = "127.0.0.1";

    private final Vertx vertx;
    private final String host;
    private volatile @Nullable HttpServerOptions options;
    private @Nullable Future<HttpServer> older;

    SecureServers(Vertx vertx, @ConfigProperty(name = "quarkus.http.host") String host) {
        this.vertx = vertx;
        this.host = host.equals("0.0.0.0") || host.equals("::") ? LOOPBACK : host;
    }

    /** Only where there is HTTPS. By now the options are whole, whoever has customized them. */
    void started(@ObservesAsync HttpsServerStart event) {
        options = event.options();
    }

    /**
     * To be called on the event loop that doors live on.
     *
     * @throws ProblemException {@link Problem#NO_HTTPS}
     */
    Future<SocketAddress> address(Protocol protocol) {
        HttpServerOptions secure = options;
        if (secure == null) {
            throw new ProblemException(
                    Problem.NO_HTTPS, "browsers speak HTTP/2 over TLS alone; the server's log tells why it has none");
        }
        if (protocol == Protocol.H2) {
            // Known only once it listens, where any port was asked for.
            int port = ConfigProvider.getConfig().getValue("quarkus.http.ssl-port", Integer.class);
            return Future.succeededFuture(SocketAddress.inetSocketAddress(port, host));
        }
        if (older == null || older.failed()) {
            older = listen(secure);
        }
        return older.map(server -> SocketAddress.inetSocketAddress(server.actualPort(), LOOPBACK));
    }

    /** The same certificate, limits and handler: what Quarkus has put before its routes stands before these too. */
    private Future<HttpServer> listen(HttpServerOptions secure) {
        HttpServerOptions alone = new HttpServerOptions(secure)
                .setUseAlpn(true)
                .setAlpnVersions(List.of(HttpVersion.HTTP_1_1))
                .setHost(LOOPBACK)
                .setPort(0);
        return vertx.createHttpServer(alone)
                .requestHandler(VertxHttpRecorder.getRootHandler())
                .listen();
    }

    /** Where this machine reaches a port of its own. */
    URI uri(int port) {
        return URI.create("https://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port));
    }

    /** To be called on the event loop that doors live on. */
    Future<Void> close() {
        return older == null
                ? Future.succeededFuture()
                : older.compose(HttpServer::close).otherwiseEmpty();
    }
}
