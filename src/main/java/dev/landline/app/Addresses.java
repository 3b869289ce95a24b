package dev.landline.app;

import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Where the pages are: said once the server listens, and for whoever asks how others can join. */
@Singleton
public class Addresses {

    private static final Logger LOG = Logger.getLogger("Landline");

    private final Optional<URI> publicUrl;
    private final AtomicBoolean said = new AtomicBoolean();
    private final AtomicBoolean saidHttps = new AtomicBoolean();

    /** @param publicUrl the address by which others reach this server, where that is not one of this machine's own */
    Addresses(@ConfigProperty(name = "landline.public-url") Optional<URI> publicUrl) {
        this.publicUrl = publicUrl;
    }

    void started(@ObservesAsync HttpServerStart event) {
        if (said.getAndSet(true)) {
            return; // each event loop starts the server
        }
        LOG.infof("Landline is open at http://localhost:%d", port());
        for (String origin : origins()) {
            LOG.infof("On this network, for phones: %s", origin);
        }
    }

    void started(@ObservesAsync HttpsServerStart event) {
        if (!saidHttps.getAndSet(true)) {
            LOG.infof("The same by HTTPS and HTTP/2: https://localhost:%d", port("quarkus.http.ssl-port"));
        }
    }

    /** The origins by which other machines may reach this one, the likeliest first; empty without a network. */
    List<String> origins() {
        int port = port();
        Stream<String> own = onThisNetwork().stream().map(address -> origin(address, port));
        return Stream.concat(publicUrl.map(Addresses::origin).stream(), own)
                .distinct()
                .toList();
    }

    /** Where any free port was asked for, this tells which it became. */
    private static int port() {
        return port("quarkus.http.port");
    }

    private static int port(String property) {
        return ConfigProvider.getConfig().getValue(property, Integer.class);
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    static String origin(InetAddress address, int port) {
        // A scope is this machine's own name for a network: others do not know it.
        String host = address.getHostAddress().replaceFirst("%.*", "");
        return "http://" + (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + port;
    }

    /** The addresses by which other machines of this network reach this one, IPv4 first; empty without a network. */
    static List<InetAddress> onThisNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Addresses::isUsable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Addresses::isOfNetwork)
                    .sorted(Comparator.comparing(address -> address instanceof Inet6Address))
                    .toList();
        } catch (SocketException e) {
            LOG.debug("no network interfaces to list", e);
            return List.of();
        }
    }

    /** Any IPv4 address but one that nobody has given it; of IPv6 those of this network alone (fc00::/7). */
    static boolean isOfNetwork(InetAddress address) {
        if (address instanceof Inet4Address) {
            return !address.isLinkLocalAddress() && !address.isLoopbackAddress();
        }
        return (address.getAddress()[0] & 0xfe) == 0xfc;
    }

    private static boolean isUsable(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback() && !one.isVirtual();
        } catch (SocketException e) {
            return false;
        }
    }
}
