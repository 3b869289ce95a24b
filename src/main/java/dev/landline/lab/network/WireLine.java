package dev.landline.lab.network;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a request is for, as docs/protocol.md draws the lines. */
enum WireLine {
    POLL,
    LONGPOLL,
    STREAM,
    SSE,
    WEBSOCKET,
    /** The way back for the lines that do not listen. */
    INTENTS,
    /** Everything else below {@code /api}. */
    ROOMS,
    PAGE;

    static final String NAMES = Arrays.stream(values()).map(WireLine::lowerName).collect(Collectors.joining(", "));

    private static final Pattern OF_ROOM =
            Pattern.compile("/api/rooms/[^/]+/(frames/stream|frames/events|frames|intents)");
    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=");

    static WireLine of(Head request) {
        if (request.lists("upgrade", "websocket")) {
            return WEBSOCKET;
        }
        String path = request.path();
        var ofRoom = OF_ROOM.matcher(path);
        if (!ofRoom.matches()) {
            return path.startsWith("/api/") ? ROOMS : PAGE;
        }
        return switch (ofRoom.group(1)) {
            case "frames/stream" -> STREAM;
            case "frames/events" -> SSE;
            case "intents" -> INTENTS;
            default -> WAIT.matcher(request.field("prefer").orElse("")).find() ? LONGPOLL : POLL;
        };
    }

    static Optional<WireLine> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.lowerName().equals(name))
                .findFirst();
    }

    String lowerName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
