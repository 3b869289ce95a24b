package dev.landline.scoreboard;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The newest happenings of a room as events, numbered from 1. One thread appends, any may read: a reader finds the very
 * ones that it asked for, or is told that one of them is no longer kept.
 */
final class HappeningLog {

    private final AtomicReferenceArray<Entry> ring;

    /** @param event with its id; not to be changed */
    @SuppressWarnings("ArrayRecordComponent") // shared with every reader
    record Entry(long n, long seq, byte[] event) {}

    HappeningLog(int capacity) {
        ring = new AtomicReferenceArray<>(capacity);
    }

    void append(Entry entry) {
        ring.set(slot(entry.n()), entry);
    }

    /** The happenings after {@code n} up to {@code last}; null if not all of them are kept. */
    @Nullable
    List<Entry> read(long n, long last) {
        if (last - n > ring.length()) {
            return null;
        }
        List<Entry> entries = new ArrayList<>((int) (last - n));
        for (long next = n + 1; next <= last; next++) {
            Entry entry = ring.get(slot(next));
            if (entry == null || entry.n() != next) {
                return null;
            }
            entries.add(entry);
        }
        return entries;
    }

    private int slot(long n) {
        return (int) (n % ring.length());
    }
}
