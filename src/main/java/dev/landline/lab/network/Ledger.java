package dev.landline.lab.network;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser's TCP connections carried, by line: all bytes of HTTP and WebSocket, heads and framing included. */
public final class Ledger {

    private final Map<WireLine, Entry> entries = new EnumMap<>(WireLine.class);

    private static final class Entry {
        long requests;
        int open;
        long upBytes;
        long downBytes;
    }

    /**
     * @param requests so far
     * @param open those of them that are being answered, or WebSockets that are open
     * @param upBytes received from the browser
     * @param downBytes sent to the browser
     */
    public record Line(long requests, int open, long upBytes, long downBytes) {}

    void opened(WireLine line) {
        entry(line).requests++;
        entry(line).open++;
    }

    void closed(WireLine line) {
        entry(line).open--;
    }

    void up(WireLine line, int bytes) {
        entry(line).upBytes += bytes;
    }

    void down(WireLine line, int bytes) {
        entry(line).downBytes += bytes;
    }

    private Entry entry(WireLine line) {
        return entries.computeIfAbsent(line, unused -> new Entry());
    }

    /** All lines, by their names. */
    Map<String, Line> lines() {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (WireLine line : WireLine.values()) {
            Entry entry = entry(line);
            lines.put(line.lowerName(), new Line(entry.requests, entry.open, entry.upBytes, entry.downBytes));
        }
        return lines;
    }
}
