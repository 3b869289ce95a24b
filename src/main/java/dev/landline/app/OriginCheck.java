package dev.landline.app;

import dev.landline.protocol.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may speak to this server, on whatever line: those that it served, and a configured list. Browsers do not ask
 * for permission before a WebSocket (RFC 6455, section 10.2) or a plain request, so any page could speak for a player
 * otherwise. It stands before all else, at every address, so that no spelling of a path gets around it.
 *
 * <p>The same origin is that whose host and port are those of the Host header: a phone that scanned the address of this
 * network must be let in, and no list knows that address.
 */
@Singleton
public class OriginCheck {

    private static final int FIRST = -3000;

    private final Set<String> allowedOrigins;

    OriginCheck(@ConfigProperty(name = "landline.allowed-origins") Optional<Set<String>> allowedOrigins) {
        this.allowedOrigins = allowedOrigins.orElse(Set.of());
    }

    void route(@Observes Router router) {
        router.route().order(FIRST).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (allows(request.getHeader("Origin"), host(request))) {
            context.next();
        } else {
            ProblemDocument.end(
                    context, Problem.FORBIDDEN_ORIGIN, "Origin must be the address that this server was reached by");
        }
    }

    /** HTTP/2 has a field of its own for it; asked for on HTTP/1, that field throws where the header is no address. */
    private static @Nullable String host(HttpServerRequest request) {
        HostAndPort authority = request.version() == HttpVersion.HTTP_2 ? request.authority() : null;
        return authority == null ? request.getHeader("Host") : authority.toString();
    }

    /** @param origin null from a client that is not a browser: those can claim any origin anyway */
    boolean allows(@Nullable String origin, @Nullable String host) {
        if (origin == null || allowedOrigins.contains(origin)) {
            return true;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
