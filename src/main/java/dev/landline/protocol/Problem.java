package dev.landline.protocol;

/**
 * The catalogue of all that can be wrong: the same list for HTTP (problem documents, RFC 9457) and for byes, whose codes
 * (RFC 6455, section 7.4.2: 4000 to 4999 are for applications) tell by their range whether to come back.
 */
public enum Problem {
    SLOW(0, 4000, "A send to this reader stood still"),
    DRAINING(503, 4003, "The server is going down"),
    NO_HELLO(0, 4008, "No hello in time"),
    INTERNAL(500, 4011, "A fault of the server's"),
    TOO_MANY(429, 4029, "A limit was passed"),
    MALFORMED(400, 4400, "Malformed message or body"),
    BAD_TOKEN(401, 4401, "Seat token missing, wrong or ended"),
    UNKNOWN_ROOM(404, 4404, "No room has this code"),
    TAKEN_OVER(409, 4409, "Another client has taken this seat"),
    ROOM_ENDED(0, 4410, "The room has ended"),
    TOO_LARGE(413, 4413, "Message or body too large"),
    FORBIDDEN_ORIGIN(403, 0, "The page comes from another site"),
    NOT_FOUND(404, 0, "Nothing is served at this address"),
    WRONG_METHOD(405, 0, "This address answers other methods"),
    NOT_ACCEPTABLE(406, 0, "No such representation"),
    ROOM_FULL(409, 0, "Every seat is taken by a person"),
    CODE_TAKEN(409, 0, "A room with this code is live"),
    BAD_KEY(401, 0, "Presenter's key missing or wrong"),
    UNKNOWN_BROWSER(404, 0, "No browser has this id"),
    UNKNOWN_DOOR(404, 0, "No door with this id is open"),
    NO_HTTPS(503, 0, "This server has no HTTPS"),
    DATABASE_AWAY(503, 0, "The database does not answer"),
    WRONG_MEDIA_TYPE(415, 0, "A body must be application/json");

    private final int status;
    private final int code;
    private final String title;

    Problem(int status, int code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** The HTTP status; 0 if it cannot happen to a request. */
    public int status() {
        return status;
    }

    /** The bye's code, also the WebSocket's close code; 0 if it cannot happen to a line. */
    public int code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** The problem document's type, a relative reference. */
    public String type() {
        return "/problems/" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether a client that got this bye should come back. */
    public boolean comeBack() {
        return code >= 4000 && code < 4100;
    }
}
