package dev.landline.persistence;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether results can be stored now. A matter of wellness: without its database the server is alive, and ready to play. So
 * {@code /q/health} and {@code /q/health/well} say DOWN, and {@code /q/health/ready} still says UP.
 */
@Wellness
@Singleton
class DatabaseHealth implements HealthCheck {

    private final MatchStore store;
    private final MatchWriter writer;
    private final Outage outage;

    DatabaseHealth(MatchStore store, MatchWriter writer, Outage outage) {
        this.store = store;
        this.writer = writer;
        this.outage = outage;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("database")
                .status(writer.ready() && store.answers())
                .withData("waiting", writer.waiting())
                .withData("dropped", writer.dropped());
        String reason = outage.reason();
        return reason == null
                ? response.build()
                : response.withData("reason", reason).build();
    }
}
