package dev.landline.transport.longpoll;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The preference to wait (RFC 7240, section 4.3). It leads requests for frames from the poll's address to the long poll's. */
@Provider
@PreMatching
public class Wait implements ContainerRequestFilter {

    static final String PREFER = "Prefer";
    static final String HELD = "held";
    /** Less than most proxies' patience. */
    static final int MAX_SECONDS = 30;

    private static final Pattern FRAMES = Pattern.compile(".*/rooms/[^/]+/frames");
    private static final Pattern WAIT =
            Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*\"?0*([1-9][0-9]*)\"?(?=$|[,;\\s])");

    /** How long a request with this header wants to wait, at most {@value #MAX_SECONDS} s; empty if it does not. */
    static Optional<Duration> wanted(@Nullable String prefer) {
        Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String digits = matcher.group(1);
        return Optional.of(Duration.ofSeconds(
                digits.length() > 2 ? MAX_SECONDS : Math.min(MAX_SECONDS, Integer.parseInt(digits))));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (wanted(request.getHeaderString(PREFER)).isPresent()
                && FRAMES.matcher(request.getUriInfo().getPath()).matches()) {
            request.setRequestUri(
                    request.getUriInfo().getRequestUriBuilder().path(HELD).build());
        }
    }
}
