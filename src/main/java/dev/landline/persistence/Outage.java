package dev.landline.persistence;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Whether the database is away, and why; tells the log once when it goes, and once when it is back. Any thread. */
@Singleton
class Outage {

    private static final Logger LOG = Logger.getLogger(Outage.class);

    private @Nullable String reason;

    /** Says that the database did not answer; {@code failure} tells why. */
    synchronized void found(Throwable failure) {
        if (reason == null) {
            reason = Reason.of(failure);
            LOG.warnf("The database is away: %s. Play goes on, and results wait for it.", reason);
            LOG.debug("the database is away", failure);
        }
    }

    /** Says that the database has answered. */
    synchronized void over() {
        if (reason != null) {
            reason = null;
            LOG.info("The database is back.");
        }
    }

    /** What is wrong, in a sentence without its full stop; null while nothing is known to be. */
    synchronized @Nullable String reason() {
        return reason;
    }
}
