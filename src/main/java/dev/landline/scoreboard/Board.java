package dev.landline.scoreboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.landline.log.Position;
import dev.landline.protocol.EventStream;
import dev.landline.protocol.Limits;
import dev.landline.room.Room;
import dev.landline.room.Tick;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A room's scoreboard: what to tell after each tick, as bytes that all readers share. It begins with the first tick that it
 * is shown. Written on the room's thread; {@link #latest}, {@link #missed} and {@link #at} are for any.
 */
final class Board implements Consumer<Tick> {

    static final Duration STANDINGS_EVERY = Duration.ofMillis(500);

    private static final ObjectMapper JSON = new ObjectMapper();
    /** A seat has some five happenings in a lively minute: these last for more than two, whoever makes a noise. */
    private static final int KEPT_PER_SEAT = 64;

    private final Room room;
    private final HappeningLog happenings;
    private volatile @Nullable Latest latest;
    // The writer's.
    private @Nullable Chronicle chronicle;
    private @Nullable Standings told;
    private long version;
    private byte[] news = {};
    private long n;
    private byte[] standings = {};
    private long standingsN;
    private long standingsVersion;

    /**
     * How a board stands.
     *
     * @param version one more with each tick that brings news
     * @param news all that this version brings, in order, for readers who had the one before
     * @param n the number of the newest happening
     * @param standings as JSON; perhaps newer than those last told, but then only the time has changed
     * @param standingsN the number of the newest happening when they were made
     * @param standingsVersion the version that told them
     */
    @SuppressWarnings("ArrayRecordComponent") // shared with every reader
    record Latest(long version, byte[] news, long n, byte[] standings, long standingsN, long standingsVersion) {}

    Board(Room room) {
        this.room = room;
        happenings = new HappeningLog(KEPT_PER_SEAT * room.settings().size().seats);
    }

    /** Null before the first tick. */
    @Nullable
    Latest latest() {
        return latest;
    }

    /** The happenings after a position; null if it is none of this board's, or they are told no more. */
    @Nullable
    List<HappeningLog.Entry> missed(Position after, Latest now) {
        if (!after.epoch().equals(room.log().epoch()) || after.seq() > now.n()) {
            return null;
        }
        List<HappeningLog.Entry> missed = happenings.read(after.seq(), now.n());
        long oldest = room.clock().seq() - ticks(Limits.RESUME_WINDOW);
        return missed == null || missed.isEmpty() || missed.getFirst().seq() >= oldest ? missed : null;
    }

    /** The place of a reader who has had this happening. */
    Position at(long happening) {
        return new Position(room.log().epoch(), happening);
    }

    @Override
    public void accept(Tick tick) {
        long seq = tick.delta().seq();
        ByteArrayOutputStream brought = new ByteArrayOutputStream(0);
        if (chronicle == null) {
            chronicle = new Chronicle(room.settings().size(), tick.world());
        } else {
            chronicle.of(tick).forEach(happening -> tell(happening, seq, brought));
        }
        if (told == null || seq % ticks(STANDINGS_EVERY) == 0) {
            refreshStandings(tick, brought);
        }
        if (seq % ticks(EventStream.ALIVE_EVERY) == 0) {
            brought.writeBytes(EventStream.alive());
        }
        if (brought.size() > 0) {
            version++;
            news = brought.toByteArray();
        }
        latest = new Latest(version, news, n, standings, standingsN, standingsVersion);
    }

    private void tell(Happening happening, long seq, ByteArrayOutputStream brought) {
        n++;
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        EventStream.write(event, at(n), "happening", json(new Happening.Told(n, seq, happening)));
        happenings.append(new HappeningLog.Entry(n, seq, event.toByteArray()));
        brought.writeBytes(event.toByteArray());
    }

    private void refreshStandings(Tick tick, ByteArrayOutputStream brought) {
        Standings now = Standings.of(room, tick);
        standings = json(now);
        standingsN = n;
        if (told == null || now.differsFrom(told)) {
            told = now;
            standingsVersion = version + 1;
            EventStream.write(brought, at(n), "standings", standings);
        }
    }

    private long ticks(Duration time) {
        return time.toMillis() * room.settings().tickHz() / 1000;
    }

    private static byte[] json(Object message) {
        try {
            return JSON.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records can be written", e);
        }
    }
}
