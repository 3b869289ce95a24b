package dev.landline.room;

import dev.landline.log.FrameLog;
import dev.landline.protocol.FrameEncoder;
import dev.landline.protocol.Intent;
import dev.landline.protocol.Limits;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.protocol.ViewReport;
import dev.landline.sim.Delta;
import dev.landline.sim.World;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A running game: a world that is stepped at its pace, with each tick appended to the frame log.
 *
 * <p>All public methods may be called from any thread. What they ask for happens in the next tick.
 */
public final class Room {

    /** A room without people and readers ends after so long. */
    static final Duration ENDS_AFTER = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(Room.class.getName());

    private final RoomSettings settings;
    private final Ticker ticker;
    private final boolean endsWhenIdle;
    private final World world;
    private final FrameEncoder encoder;
    private final FrameLog log;
    private final Loop loop;
    private final Inbox inbox = new Inbox();
    private final Seating seating;
    private final Steering steering;
    private final Lines lines = new Lines();
    private final Set<Consumer<Tick>> observers = new CopyOnWriteArraySet<>();
    private final Rounds rounds;
    private final Set<Consumer<Refusal>> refusals = new CopyOnWriteArraySet<>();
    private final Set<Runnable> watchers = new CopyOnWriteArraySet<>();
    private volatile Clock clock;
    private volatile RoomView view;
    private volatile long usedAt;
    private volatile @Nullable Problem ended;

    /** The newest tick, and when it was made on the ticker's time. */
    public record Clock(long seq, long atNanos) {}

    /** @param rounds learns of each that ends */
    Room(RoomSettings settings, String epoch, Ticker ticker, boolean endsWhenIdle, Rounds rounds) {
        this.settings = settings;
        this.ticker = ticker;
        this.endsWhenIdle = endsWhenIdle;
        this.rounds = rounds;
        world = new World(settings.rules(), settings.seed());
        encoder = new FrameEncoder(epoch, world);
        int tickHz = settings.tickHz();
        log = new FrameLog(
                epoch,
                (int) Limits.RESUME_WINDOW.toSeconds() * tickHz,
                (int) Limits.MAX_AHEAD.toSeconds() * tickHz,
                encoder.keyframe(world));
        loop = new Loop(ticker, tickHz, this::tick);
        seating = new Seating(world, settings.minPlayers());
        steering = new Steering(world, seating);
        usedAt = ticker.nanoTime();
        clock = new Clock(0, usedAt);
        view = look();
    }

    void start() {
        loop.start();
    }

    public String id() {
        return settings.id();
    }

    public RoomSettings settings() {
        return settings;
    }

    public FrameLog log() {
        return log;
    }

    public RoomView view() {
        return view;
    }

    public Clock clock() {
        return clock;
    }

    /** Milliseconds since the newest tick was made. */
    public double sinceMs(Clock at) {
        return (ticker.nanoTime() - at.atNanos()) / 1e6;
    }

    /** Ticks that began half a period or more after they were due. */
    public long lateTicks() {
        return loop.late();
    }

    /** Why the room has ended; null while it lives. */
    public @Nullable Problem ended() {
        return ended;
    }

    /** Lets {@code observer} see each tick from now on, on the room's thread and before those who watch; it must not block. */
    public void observe(Consumer<Tick> observer) {
        observers.add(observer);
    }

    /** Tells {@code counter} of all that is not let in, on the thread that brought it; it must not block. */
    public void countRefusals(Consumer<Refusal> counter) {
        refusals.add(counter);
    }

    /** Runs {@code onTick} on the room's thread after each tick and once after the end; it must not block. */
    public void watch(Runnable onTick) {
        watchers.add(onTick);
        if (ended != null) {
            onTick.run();
        }
    }

    public void unwatch(Runnable onTick) {
        watchers.remove(onTick);
    }

    /**
     * Takes a seat.
     *
     * @param nick clean; empty for a given one
     * @return fails with a {@link ProblemException}: the room is full, or has ended
     */
    public CompletionStage<Seated> take(String nick) {
        CompletableFuture<Seated> answer = new CompletableFuture<>();
        put(new Message.Take(nick, answer));
        return answer;
    }

    /** Gives a seat up: the land is nobody's, the token worth nothing. */
    public CompletionStage<Void> release(Occupant occupant) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        put(new Message.Release(occupant, answer));
        return answer;
    }

    /** The person whose seat token this is. */
    public Optional<Occupant> occupant(String token) {
        return seating.byToken(token);
    }

    /**
     * Hands in what a client said and what its player sees; an empty list says that it is still there, and counts as one
     * intent.
     *
     * @throws ProblemException if the seat has ended or gone to another client, its limit is passed, or the inbox is full
     */
    public void submit(Occupant occupant, String client, List<Intent> intents, ViewReport view) {
        if (occupant.ended()) {
            throw refuse(Refusal.SEAT_ENDED, Problem.BAD_TOKEN, "this seat has ended; take a new one", 0);
        }
        if (occupant.wasOf(client)) {
            throw refuse(Refusal.TAKEN_OVER, Problem.TAKEN_OVER, "another client has taken this seat", 0);
        }
        if (!occupant.rate.take(Math.max(1, intents.size()), ticker.nanoTime())) {
            throw refuse(
                    Refusal.SEAT_LIMIT,
                    Problem.TOO_MANY,
                    "at most " + Limits.INTENTS_PER_SECOND + " intents a second for a seat",
                    1);
        }
        put(new Message.Heard(occupant, client, intents, view));
    }

    /** The arena in small, as {@link Thumb} has it: made on the room's thread, between two ticks. */
    public CompletionStage<byte[]> thumb() {
        return CompletableFuture.supplyAsync(() -> Thumb.of(world), task -> ticker.runAfter(0, task));
    }

    /** Says that somebody reads now, though nobody watches. */
    public void touch() {
        usedAt = ticker.nanoTime();
    }

    /** Makes a line known, so that it counts, and can be told when its seat is taken over or the room ends. */
    public void opened(Line line) {
        put(new Message.Opened(line));
    }

    public void closed(Line line) {
        inbox.add(new Message.Closed(line));
    }

    /** Ends the room on its own thread: all lines get this bye. */
    CompletableFuture<Void> end(Problem bye, String reason) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        ticker.runAfter(0, () -> {
            endNow(bye, reason);
            done.complete(null);
        });
        return done;
    }

    private void put(Message message) {
        Problem bye = ended;
        if (bye != null) {
            Problem problem = bye == Problem.DRAINING ? bye : Problem.UNKNOWN_ROOM;
            throw refuse(Refusal.ROOM_ENDED, problem, "the room " + id() + " has ended", 0);
        }
        if (!inbox.offer(message)) {
            throw refuse(Refusal.INBOX_FULL, Problem.TOO_MANY, "the room " + id() + " is flooded; try again", 1);
        }
        Problem meanwhile = ended;
        if (meanwhile != null) { // nobody else would answer
            ticker.runAfter(0, () -> letAllGo(meanwhile, "the room has ended"));
        }
    }

    private ProblemException refuse(Refusal why, Problem problem, String detail, int retryAfterSeconds) {
        refusals.forEach(counter -> counter.accept(why));
        return new ProblemException(problem, detail, retryAfterSeconds);
    }

    private void tick() {
        try {
            advance();
        } catch (RuntimeException | Error e) { // whatever it is: a room that no longer ticks must not look alive
            LOG.log(Level.ERROR, "room " + id() + " failed in tick " + (world.seq() + 1) + " and ends", e);
            endNow(Problem.INTERNAL, "the room failed");
        }
    }

    private void advance() {
        long now = ticker.nanoTime();
        inbox.drain(message -> accept(message, now));
        Delta delta = world.step(seating.changes(now, steering.turns()));
        log.append(encoder.delta(delta));
        if (delta.round() != null || delta.seq() % settings.tickHz() == 0) {
            log.keep(encoder.keyframe(world));
        }
        if (delta.round() != null) {
            rounds.changed(world, seating);
        }
        clock = new Clock(delta.seq(), now);
        view = look();
        Tick tick = new Tick(world, view, delta, seating.people(), seating.followLines(delta));
        observers.forEach(observer -> observer.accept(tick));
        watchers.forEach(Runnable::run);
        endIfIdle(now);
    }

    private void accept(Message message, long now) {
        switch (message) {
            case Message.Take take -> seating.take(take);
            case Message.Release release -> {
                release.occupant().leaving = true;
                release.answer().complete(null);
            }
            case Message.Heard heard -> heard(heard, now);
            case Message.Opened opened -> {
                Occupant occupant = opened.line().occupant();
                if (lines.open(opened.line()) && occupant != null) {
                    occupant.heardAt = now;
                }
            }
            case Message.Closed closed -> lines.close(closed.line());
        }
    }

    private void heard(Message.Heard heard, long now) {
        Occupant occupant = heard.occupant();
        if (occupant.ended() || !lines.admit(occupant, heard.client())) {
            return;
        }
        occupant.heardAt = now;
        occupant.view.hear(heard.view());
        heard.intents().forEach(intent -> occupant.intents.offer(intent, world.seq()));
    }

    private RoomView look() {
        int people = seating.people().size();
        return new RoomView(
                world.seq(),
                people,
                world.players() - people,
                lines.spectators(),
                world.phase(),
                world.round(),
                world.endsAt());
    }

    private void endIfIdle(long now) {
        if (!seating.people().isEmpty() || !watchers.isEmpty()) {
            usedAt = now;
        } else if (endsWhenIdle && now - usedAt > ENDS_AFTER.toNanos()) {
            endNow(Problem.ROOM_ENDED, "nobody was here for " + ENDS_AFTER.toMinutes() + " minutes");
        }
    }

    private void endNow(Problem bye, String reason) {
        if (ended != null) {
            return;
        }
        loop.stop();
        ended = bye;
        letAllGo(bye, reason);
        watchers.forEach(Runnable::run);
    }

    /** Answers all who are here, and all whose messages wait. */
    private void letAllGo(Problem bye, String reason) {
        inbox.drain(message -> accept(message, ticker.nanoTime()));
        lines.dismissAll(bye, reason);
        seating.close(bye == Problem.DRAINING ? Problem.DRAINING : Problem.UNKNOWN_ROOM);
    }
}
