package dev.landline.app;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What no property sets. HTTPS is never in the way: where it cannot be had, one sentence says why, and HTTP goes on. Quarkus
 * opens it only if there is a certificate after this.
 */
@Singleton
public class HttpSettings implements HttpServerOptionsCustomizer {

    private static final Logger LOG = Logger.getLogger("Landline");

    /** Hides at most a few hundred frames of a stalled reader from us, instead of 66,000. */
    private static final int SEND_BUFFER_BYTES = 64 * 1024;

    private final Path folder;

    HttpSettings(@ConfigProperty(name = "landline.https.folder") Path folder) {
        this.folder = folder;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(SEND_BUFFER_BYTES);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setSendBufferSize(SEND_BUFFER_BYTES);
        try {
            requireFree(options.getHost(), options.getPort());
            if (options.getKeyCertOptions() == null) {
                DevelopmentCertificate own = DevelopmentCertificate.in(folder, names(), Instant.now());
                options.setKeyCertOptions(new PemKeyCertOptions()
                        .addCertPath(own.certificate().toString())
                        .addKeyPath(own.key().toString()));
            }
        } catch (IOException e) {
            LOG.warnf("There is no HTTPS, HTTP goes on without it: %s", e.getMessage());
            options.setKeyCertOptions(null);
        }
    }

    /** Otherwise the whole server would not start. Negative is any free port. */
    private static void requireFree(String host, int port) throws IOException {
        if (port < 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new IOException(
                    "port %d (quarkus.http.ssl-port) cannot be had: %s".formatted(port, e.getMessage()), e);
        }
    }

    private static Set<String> names() {
        // Those of IPv6 may change by the day, and each change is a certificate that nobody trusts yet.
        return DevelopmentCertificate.names(
                hostName(),
                Addresses.onThisNetwork().stream()
                        .filter(Inet4Address.class::isInstance)
                        .toList());
    }

    private static @Nullable String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
