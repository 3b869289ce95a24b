package dev.landline.load;

import io.vertx.core.http.WebSocketClient;

/** The lines, as the page uses them. */
enum LoadLine {
    POLL("poll, every 250 ms", "poll") {
        @Override
        Open open(Door door, WebSocketClient sockets, Player player) {
            return new Asking(door, player, "", 250);
        }
    },
    LONG_POLL("long poll", "longpoll") {
        @Override
        Open open(Door door, WebSocketClient sockets, Player player) {
            return new Asking(door, player, "wait=20", 0);
        }
    },
    STREAM("stream, JSON", "stream") {
        @Override
        Open open(Door door, WebSocketClient sockets, Player player) {
            return new Answered(door, player, "/frames/stream", "application/x-ndjson", Answered::lines);
        }
    },
    BINARY_STREAM("stream, binary", "stream") {
        @Override
        Open open(Door door, WebSocketClient sockets, Player player) {
            return new Answered(door, player, "/frames/stream", "application/octet-stream", Answered::frames);
        }
    },
    SSE("SSE", "sse") {
        @Override
        Open open(Door door, WebSocketClient sockets, Player player) {
            return new Answered(door, player, "/frames/events", "text/event-stream", Answered::events);
        }
    },
    SOCKET("WebSocket, JSON", "websocket") {
        @Override
        Open open(Door door, WebSocketClient sockets, Player player) {
            return new Calling(door, sockets, player, "json");
        }
    },
    BINARY_SOCKET("WebSocket, binary", "websocket") {
        @Override
        Open open(Door door, WebSocketClient sockets, Player player) {
            return new Calling(door, sockets, player, "binary");
        }
    };

    final String title;
    /** As the page and the network's ledger call it. */
    final String wire;

    LoadLine(String title, String wire) {
        this.title = title;
        this.wire = wire;
    }

    /** Whether what a player says goes another way. */
    boolean posts() {
        return !wire.equals("websocket");
    }

    abstract Open open(Door door, WebSocketClient sockets, Player player);
}
