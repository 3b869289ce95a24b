package dev.landline.room;

import dev.landline.protocol.Intent;
import dev.landline.protocol.Limits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The intents of one seat that wait for their tick, in order of {@code n}, each at most once. Parallel requests may
 * bring them twice and in any order.
 */
final class IntentQueue {

    private static final int MAX_WAITING = 3;

    private final int maxLateTicks;
    private final List<Waiting> waiting = new ArrayList<>(MAX_WAITING + 1);
    private int consumed;

    /** @param at the tick that it is meant for */
    private record Waiting(Intent intent, long at, long arrivedAt) {
        int n() {
            return intent.n();
        }
    }

    /** An intent whose turn it is, and whether that has come too late. */
    record Due(Intent intent, boolean late) {}

    IntentQueue(int tickHz) {
        maxLateTicks = tickHz / 2; // 500 ms
    }

    /** Keeps an intent that arrived after tick {@code seq}, unless it is known already or three lower ones wait. */
    void offer(Intent intent, long seq) {
        if (intent.n() <= consumed || waiting.stream().anyMatch(other -> other.n() == intent.n())) {
            return;
        }
        long at = intent.at() == 0 ? seq + 1 : Math.min(intent.at(), seq + Limits.MAX_TICKS_AHEAD);
        waiting.add(new Waiting(intent, at, seq));
        waiting.sort(Comparator.comparingInt(Waiting::n));
        if (waiting.size() > MAX_WAITING) {
            waiting.removeLast();
        }
    }

    /** Takes the intent that tick {@code seq} should consume, if any. */
    @Nullable
    Due poll(long seq) {
        if (waiting.isEmpty()) {
            return null;
        }
        Waiting first = waiting.getFirst();
        boolean gap = first.n() > consumed + 1 && seq - first.arrivedAt() <= maxLateTicks;
        if (gap || first.at() > seq) {
            return null;
        }
        waiting.removeFirst();
        consumed = first.n();
        return new Due(first.intent(), seq - first.at() > maxLateTicks);
    }
}
