package dev.landline.lobby;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.landline.protocol.EventStream;
import dev.landline.protocol.Problem;
import dev.landline.protocol.ServerMessages;
import dev.landline.room.Room;
import dev.landline.room.RoomView;
import dev.landline.room.Rooms;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The list of rooms as it changes, for all who read it. While there are readers it looks at the rooms
 * {@value #LOOKS_PER_SECOND} times a second, and tells what has changed in events that are made once for all; while there
 * are none it does nothing. Lives on an event loop of its own choice, save where it says otherwise.
 */
@Singleton
public class LiveRooms {

    static final int LOOKS_PER_SECOND = 4;
    static final Duration THUMB_EVERY = Duration.ofSeconds(2);

    private final Rooms rooms;
    private final ObjectMapper json;
    private final Vertx vertx;
    private final Context context;
    private final LongSupplier nanoTime;
    private final Map<Room, Shown> shown = new LinkedHashMap<>();
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private byte @Nullable [] whole;
    private long timer;
    private long toldAt;

    /** A room as it was told last. */
    private static final class Shown {
        RoomView view;
        byte @Nullable [] thumb;
        /** When the newest was asked for: one that does not come is not asked for again before its time. */
        long thumbAt;

        boolean changed = true;

        Shown(RoomView view, long thumbAt) {
            this.view = view;
            this.thumbAt = thumbAt;
        }
    }

    @Inject
    LiveRooms(Rooms rooms, ObjectMapper json, Vertx vertx) {
        this(rooms, json, vertx, System::nanoTime);
    }

    LiveRooms(Rooms rooms, ObjectMapper json, Vertx vertx, LongSupplier nanoTime) {
        this.rooms = rooms;
        this.json = json;
        this.vertx = vertx;
        this.nanoTime = nanoTime;
        context = vertx.getOrCreateContext();
    }

    /**
     * The whole list, then what changes in it; the whole list again for a reader that was not ready for a change. Any thread.
     */
    public Multi<byte[]> follow() {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            Listener listener = new Listener(emitter, vertx.getOrCreateContext());
                            emitter.onTermination(() -> context.runOnContext(ignored -> leave(listener)));
                            emitter.onRequest(count -> {
                                if (listener.catchUp()) {
                                    context.runOnContext(ignored -> listener.tell(whole()));
                                }
                            });
                            context.runOnContext(ignored -> join(listener));
                        },
                        BackPressureStrategy.ERROR);
    }

    /** How many read. Any thread. */
    public int readers() {
        return listeners.size();
    }

    private void join(Listener listener) {
        if (listeners.isEmpty()) {
            toldAt = nanoTime.getAsLong();
            timer = vertx.setPeriodic(1000 / LOOKS_PER_SECOND, ignored -> look());
            tellChanges();
        }
        listeners.add(listener);
        listener.tell(whole());
    }

    private void leave(Listener listener) {
        if (listeners.remove(listener) && listeners.isEmpty()) {
            vertx.cancelTimer(timer);
            shown.clear();
            whole = null;
        }
    }

    /** Looks at all rooms, if there is anybody to tell what has changed. */
    void look() {
        if (!listeners.isEmpty()) {
            tellChanges();
        }
    }

    private void tellChanges() {
        long now = nanoTime.getAsLong();
        whole = null;
        if (rooms.draining()) {
            byte[] bye = EventStream.bye(
                    ServerMessages.bye(Problem.DRAINING, "the server is going down; come back in a moment"));
            listeners.forEach(listener -> listener.end(bye));
            return;
        }
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        List<Room> live = rooms.list();
        for (Room room : List.copyOf(shown.keySet())) {
            if (!live.contains(room)) {
                shown.remove(room);
                EventStream.write(events, null, "gone", bytes(Map.of("id", room.id())));
            }
        }
        for (Room room : live) {
            tell(events, room, now);
        }
        if (events.size() == 0 && now - toldAt >= EventStream.ALIVE_EVERY.toNanos()) {
            events.writeBytes(EventStream.alive());
        }
        if (events.size() > 0) {
            toldAt = now;
            byte[] told = events.toByteArray();
            listeners.forEach(listener -> listener.tell(told));
        }
    }

    private void tell(ByteArrayOutputStream events, Room room, long now) {
        RoomView view = still(room.view());
        Shown was = shown.computeIfAbsent(room, key -> new Shown(view, now - THUMB_EVERY.toNanos()));
        if (was.changed || !view.equals(was.view)) {
            was.view = view;
            was.changed = false;
            EventStream.write(events, null, "room", bytes(LiveRoom.of(room, was.thumb)));
        }
        if (now - was.thumbAt >= THUMB_EVERY.toNanos()) {
            was.thumbAt = now;
            room.thumb()
                    .thenAccept(thumb -> context.runOnContext(ignored -> {
                        was.changed |= !Arrays.equals(was.thumb, thumb);
                        was.thumb = thumb;
                    }));
        }
    }

    /** The whole list as one event, made once for all who ask between two looks. */
    private byte[] whole() {
        byte[] made = whole;
        if (made == null) {
            ByteArrayOutputStream event = new ByteArrayOutputStream();
            EventStream.write(
                    event,
                    null,
                    "rooms",
                    bytes(shown.entrySet().stream()
                            .map(entry -> LiveRoom.of(entry.getKey(), entry.getValue().thumb))
                            .toList()));
            made = event.toByteArray();
            whole = made;
        }
        return made;
    }

    /** What of a view is a change: each tick is none. */
    private static RoomView still(RoomView view) {
        return new RoomView(
                0, view.people(), view.bots(), view.spectators(), view.phase(), view.round(), view.endsAt());
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
