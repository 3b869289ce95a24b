package dev.landline.delivery;

import io.vertx.core.impl.ContextInternal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The readers of one room by event loop, so that a tick costs each loop one task, however many readers it has. */
final class Wakeups implements Runnable {

    /** By the loop itself: connections have contexts of their own, many to a loop. */
    private final Map<Object, Set<Reader<?>>> byLoop = new ConcurrentHashMap<>();

    void add(Reader<?> reader) {
        byLoop.computeIfAbsent(loop(reader), key -> ConcurrentHashMap.newKeySet())
                .add(reader);
    }

    void remove(Reader<?> reader) {
        byLoop.computeIfPresent(loop(reader), (key, readers) -> {
            readers.remove(reader);
            return readers.isEmpty() ? null : readers;
        });
    }

    boolean isEmpty() {
        return byLoop.isEmpty();
    }

    int size() {
        return byLoop.values().stream().mapToInt(Set::size).sum();
    }

    /** On the room's thread, after each tick. */
    @Override
    public void run() {
        byLoop.values()
                .forEach(readers -> readers.stream()
                        .findAny()
                        .ifPresent(any -> any.context().runOnContext(ignored -> readers.forEach(Reader::pump))));
    }

    private static Object loop(Reader<?> reader) {
        return ((ContextInternal) reader.context()).nettyEventLoop();
    }
}
