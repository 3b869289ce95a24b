package dev.landline.app;

import dev.landline.lobby.LiveRooms;
import dev.landline.persistence.MatchWriter;
import dev.landline.scoreboard.Boards;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Who follows something else than a game, and what waits to be stored, for whoever watches the server. */
@Singleton
@Startup
public class MoreMeters {

    MoreMeters(MeterRegistry registry, LiveRooms lobby, Boards boards, MatchWriter results) {
        registry.gauge("landline.lobby.readers", lobby, LiveRooms::readers);
        registry.gauge("landline.scoreboard.readers", boards, Boards::readers);
        registry.gauge("landline.results.waiting", results, MatchWriter::waiting);
        FunctionCounter.builder("landline.results.dropped", results, MatchWriter::dropped)
                .register(registry);
    }
}
