package dev.landline.app;

import static java.util.Objects.requireNonNull;

import dev.landline.delivery.Resume;
import dev.landline.delivery.Traffic;
import dev.landline.protocol.FrameFormat;
import dev.landline.protocol.LineName;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the lines carry, for whoever watches the server: one meter for each line and format, never for a room or a player. */
@Singleton
@Startup
public class LineMeters implements Traffic {

    private record Key(LineName name, FrameFormat format) {}

    private final MeterRegistry registry;
    private final Map<LineName, OfTransport> transports = new EnumMap<>(LineName.class);
    private final Map<Key, Line> lines = new ConcurrentHashMap<>();

    LineMeters(MeterRegistry registry) {
        this.registry = registry;
        for (LineName name : LineName.values()) {
            transports.put(name, new OfTransport(registry, Tags.of("transport", name.word())));
        }
        // What nobody has used yet is to be seen as 0.
        List.of(LineName.values()).forEach(name -> line(name, FrameFormat.JSON));
        List.of(LineName.STREAM, LineName.WEBSOCKET).forEach(name -> line(name, FrameFormat.BINARY));
    }

    @Override
    public Line line(LineName name, FrameFormat format) {
        return lines.computeIfAbsent(new Key(name, format), this::open);
    }

    private Line open(Key key) {
        Tags tags = Tags.of(
                "transport", key.name().word(), "format", key.format().name().toLowerCase(Locale.ROOT));
        return new Counted(
                requireNonNull(transports.get(key.name())),
                registry.counter("landline.frames", tags),
                Counter.builder("landline.sent").baseUnit("bytes").tags(tags).register(registry));
    }

    /** What is counted of a line whatever its format. */
    private static final class OfTransport {

        final AtomicInteger readers = new AtomicInteger();
        final Counter lapped;
        final Map<Resume, Counter> resumes = new EnumMap<>(Resume.class);

        OfTransport(MeterRegistry registry, Tags tags) {
            registry.gauge("landline.readers", tags, readers);
            lapped = registry.counter("landline.lapped", tags);
            for (Resume how : Resume.values()) {
                resumes.put(how, registry.counter("landline.resumes", tags.and("outcome", how.word())));
            }
        }
    }

    /** Holds its counters, so that a delivered frame looks none of them up. */
    private record Counted(OfTransport transport, Counter frames, Counter bytes) implements Line {

        @Override
        public void opened() {
            transport.readers.incrementAndGet();
        }

        @Override
        public void closed() {
            transport.readers.decrementAndGet();
        }

        @Override
        public void sent(int count, int length) {
            frames.increment(count);
            bytes.increment(length);
        }

        @Override
        public void resumed(Resume how) {
            requireNonNull(transport.resumes.get(how)).increment();
        }

        @Override
        public void lapped() {
            transport.lapped.increment();
        }
    }
}
