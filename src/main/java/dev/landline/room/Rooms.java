package dev.landline.room;

import dev.landline.protocol.Problem;
import dev.landline.protocol.ProblemException;
import dev.landline.sim.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** All rooms of this server. Any thread. */
public final class Rooms {

    /** The room that always lives: open at the first visit, and never gone. */
    public static final String DEFAULT_ROOM = "LAND";

    /** What two cores can step at 20 Hz with room to spare. */
    public static final int MAX_ROOMS = 50;

    private final Map<String, Room> live = new ConcurrentHashMap<>();
    private final Supplier<Ticker> tickers;
    private final LongSupplier epochMillis;
    private final int maxRooms;
    private final Matches matches;
    private final Set<Consumer<Room>> greeters = new CopyOnWriteArraySet<>();
    private final AtomicLong lastEpoch = new AtomicLong();
    private volatile boolean draining;

    /**
     * @param tickers gives each room the thread that it will live on
     * @param epochMillis the time of day in ms, from which epochs are made
     * @param maxRooms so many may live at a time
     * @param matches is handed their rounds when they have ended
     */
    public Rooms(Supplier<Ticker> tickers, LongSupplier epochMillis, int maxRooms, Matches matches) {
        this.tickers = tickers;
        this.epochMillis = epochMillis;
        this.maxRooms = maxRooms;
        this.matches = matches;
    }

    /**
     * Makes a room.
     *
     * @throws ProblemException if its code is taken, there are too many rooms, or the server is going down
     */
    public Room create(RoomSettings settings) {
        refuseWhileDraining();
        removeEnded();
        boolean isDefault = settings.id().equals(DEFAULT_ROOM);
        if (!isDefault && live.size() >= maxRooms) {
            throw new ProblemException(
                    Problem.TOO_MANY, "there are " + maxRooms + " rooms already; join one of them", 60);
        }
        return open(settings, tickers.get());
    }

    Room open(RoomSettings settings, Ticker ticker) {
        String epoch = nextEpoch();
        Rounds rounds = new Rounds(settings, epoch, epochMillis, matches);
        Room room = new Room(settings, epoch, ticker, !settings.id().equals(DEFAULT_ROOM), rounds);
        if (live.putIfAbsent(settings.id(), room) != null) {
            throw new ProblemException(Problem.CODE_TAKEN, "a room " + settings.id() + " is live; choose another code");
        }
        greeters.forEach(greeter -> greeter.accept(room));
        room.start();
        return room;
    }

    /** Shows {@code greeter} each room from now on, before its first tick. */
    public void greet(Consumer<Room> greeter) {
        greeters.add(greeter);
    }

    /** A code that no live room has. */
    public String freeCode() {
        String code = Codes.draw();
        while (live.containsKey(code)) {
            code = Codes.draw();
        }
        return code;
    }

    /**
     * The live room with this code, in upper or lower case.
     *
     * @throws ProblemException if the server is going down: to say that a room is unknown would be to say stay away
     */
    public Optional<Room> find(String code) {
        refuseWhileDraining();
        Optional<String> id = Codes.normalize(code);
        if (id.isPresent() && id.get().equals(DEFAULT_ROOM)) {
            return Optional.of(defaultRoom());
        }
        return id.map(live::get).filter(room -> room.ended() == null);
    }

    /**
     * The live room with this code, in upper or lower case.
     *
     * @throws ProblemException if there is none, or the server is going down
     */
    public Room get(String code) {
        return find(code)
                .orElseThrow(() -> new ProblemException(
                        Problem.UNKNOWN_ROOM, "no room with this code is open; /api/rooms lists those that are"));
    }

    /** The room that always lives; made anew should it have failed. */
    public Room defaultRoom() {
        Room room = live.get(DEFAULT_ROOM);
        if (room != null && room.ended() == null) {
            return room;
        }
        synchronized (this) {
            removeEnded();
            Room other = live.get(DEFAULT_ROOM);
            return other != null
                    ? other
                    : create(new RoomSettings(
                            DEFAULT_ROOM,
                            "Land",
                            Size.MEDIUM,
                            Size.MEDIUM.tickHz,
                            Size.MEDIUM.fill,
                            120,
                            epochMillis.getAsLong()));
        }
    }

    /** All live rooms, those with most people first. */
    public List<Room> list() {
        removeEnded();
        return live.values().stream()
                .sorted(Comparator.<Room>comparingInt(room -> -room.view().people())
                        .thenComparing(room -> !room.id().equals(DEFAULT_ROOM))
                        .thenComparing(Room::id))
                .toList();
    }

    /** The best room to join now: the fullest with a free seat. The default room has one unless it is full of people. */
    public Optional<Room> best() {
        defaultRoom();
        return list().stream()
                .filter(room -> room.view().people() < room.settings().size().seats)
                .findFirst();
    }

    /** Stops accepting and lets everybody go; completes when all rooms have said so. */
    public CompletableFuture<Void> drain() {
        draining = true;
        return CompletableFuture.allOf(live.values().stream()
                .map(room -> room.end(Problem.DRAINING, "the server is going down; come back in a moment"))
                .toArray(CompletableFuture<?>[]::new));
    }

    /** Whether the server is going down. */
    public boolean draining() {
        return draining;
    }

    /** @throws ProblemException if the server is going down */
    public void refuseWhileDraining() {
        if (draining) {
            throw new ProblemException(Problem.DRAINING, "the server is going down; come back in a moment", 5);
        }
    }

    private void removeEnded() {
        live.values().removeIf(room -> room.ended() != null);
    }

    private String nextEpoch() {
        long epoch = lastEpoch.updateAndGet(last -> Math.max(epochMillis.getAsLong(), last + 1));
        return Long.toString(epoch, 36);
    }
}
