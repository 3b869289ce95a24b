package dev.landline.app;

import dev.landline.protocol.Problem;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may open lines: those that this server served, and a configured list. Browsers do not ask for permission
 * before a WebSocket (RFC 6455, section 10.2), so any page could speak for a player otherwise.
 *
 * <p>The same origin is that whose host and port are those of the Host header: a phone that scanned the address of this
 * network must be let in, and no list knows that address.
 */
@Singleton
public class OriginCheck implements HttpUpgradeCheck {

    private final Set<String> allowedOrigins;

    OriginCheck(@ConfigProperty(name = "landline.allowed-origins") Optional<Set<String>> allowedOrigins) {
        this.allowedOrigins = allowedOrigins.orElse(Set.of());
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        boolean allowed = allows(
                context.httpRequest().getHeader("Origin"), context.httpRequest().getHeader("Host"));
        return allowed ? CheckResult.permitUpgrade() : CheckResult.rejectUpgrade(Problem.FORBIDDEN_ORIGIN.status());
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
