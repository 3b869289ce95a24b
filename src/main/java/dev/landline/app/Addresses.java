package dev.landline.app;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Says where the pages are, once the server listens. */
@Singleton
public class Addresses {

    private static final Logger LOG = Logger.getLogger("Landline");

    private final AtomicBoolean said = new AtomicBoolean();

    void started(@ObservesAsync HttpServerStart event) {
        if (said.getAndSet(true)) {
            return; // each event loop starts the server
        }
        // Where any free port was asked for, this tells which it became.
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        LOG.infof("Landline is open at http://localhost:%d", port);
        for (InetAddress address : onThisNetwork()) {
            LOG.infof("On this network, for phones: http://%s:%d", address.getHostAddress(), port);
        }
    }

    /** The IPv4 addresses by which other machines of this network reach this one; empty without a network. */
    private static List<InetAddress> onThisNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Addresses::isUsable)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLinkLocalAddress())
                    .toList();
        } catch (SocketException e) {
            LOG.debug("no network interfaces to list", e);
            return List.of();
        }
    }

    private static boolean isUsable(NetworkInterface one) {
        try {
            return one.isUp() && !one.isLoopback() && !one.isVirtual();
        } catch (SocketException e) {
            return false;
        }
    }
}
