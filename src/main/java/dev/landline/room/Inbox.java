package dev.landline.room;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What waits for a room's next tick, in order of arrival. Any thread puts in, the writer takes out. It holds a bounded
 * number of messages: a full house of 250 with all limits used brings a twentieth of it in a tick.
 */
final class Inbox {

    private static final int CAPACITY = 20_000;

    private final ConcurrentLinkedQueue<Message> messages = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    /** False, and nothing kept, if the inbox is full. */
    boolean offer(Message message) {
        if (size.incrementAndGet() > CAPACITY) {
            size.decrementAndGet();
            return false;
        }
        messages.add(message);
        return true;
    }

    /** Keeps the message even if the inbox is full: one that takes back what an earlier one has brought. */
    void add(Message message) {
        size.incrementAndGet();
        messages.add(message);
    }

    void drain(Consumer<Message> reader) {
        for (Message message = messages.poll(); message != null; message = messages.poll()) {
            size.decrementAndGet();
            reader.accept(message);
        }
    }
}
