package dev.landline.lab.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP/1.1 message (RFC 9112): its first line and its fields.
 *
 * @param first the request line or the status line
 * @param fields in their order, names in lower case
 * @param length in bytes, with the empty line
 */
record Head(String first, List<Field> fields, int length) {

    /** More than the server itself takes. */
    static final int MAX_BYTES = 64 * 1024;

    private static final Pattern REQUEST = Pattern.compile("[!-~]+ [!-~]+ HTTP/1\\.[01]");
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?");

    /** The fields of an upgrade to HTTP/2 (RFC 7540, section 3.2). */
    private static final Pattern UPGRADE = Pattern.compile("(?i)(upgrade|http2-settings)\\s*:");

    record Field(String name, String value) {}

    static @Nullable Head ofRequest(Buffer bytes) {
        return read(bytes, REQUEST);
    }

    static @Nullable Head ofAnswer(Buffer bytes) {
        return read(bytes, ANSWER);
    }

    /**
     * @return null if the head has not come as a whole
     * @throws MalformedException if it is none
     */
    private static @Nullable Head read(Buffer bytes, Pattern form) {
        int length = length(bytes);
        if (length < 0) {
            if (bytes.length() > MAX_BYTES) {
                throw new MalformedException("a head of more than " + MAX_BYTES + " bytes");
            }
            return null;
        }
        String[] lines = bytes.getString(0, length - 4, "ISO-8859-1").split("\r\n", -1);
        if (!form.matcher(lines[0]).matches()) {
            throw new MalformedException("not HTTP/1.1: " + lines[0]);
        }
        List<Field> fields = new ArrayList<>(lines.length);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                fields.add(new Field(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip()));
            }
        }
        return new Head(lines[0], List.copyOf(fields), length);
    }

    private static int length(Buffer bytes) {
        for (int i = 3; i < bytes.length(); i++) {
            if (bytes.getByte(i) == '\n'
                    && bytes.getByte(i - 1) == '\r'
                    && bytes.getByte(i - 2) == '\n'
                    && bytes.getByte(i - 3) == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    String method() {
        return first.substring(0, first.indexOf(' '));
    }

    /** Without its query. */
    String path() {
        String target = first.split(" ", -1)[1];
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    int status() {
        return Integer.parseInt(first.substring(9, 12));
    }

    /** The value of a field; several are joined as one list. */
    Optional<String> field(String lowerName) {
        return fields.stream()
                .filter(field -> field.name().equals(lowerName))
                .map(Field::value)
                .reduce((one, other) -> one + ", " + other);
    }

    /** Whether a field that holds a list has this word in it. */
    boolean lists(String lowerName, String word) {
        for (String one : field(lowerName).orElse("").split(",", -1)) {
            if (one.strip().equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    /** These bytes of this head, without an upgrade to anything but WebSocket: what follows one could not be read along. */
    Buffer withoutOtherUpgrade(Buffer bytes) {
        if (field("upgrade").isEmpty() || lists("upgrade", "websocket")) {
            return bytes;
        }
        Buffer rest = Buffer.buffer(length);
        for (String line : bytes.getString(0, length - 2, "ISO-8859-1").split("(?<=\r\n)", -1)) {
            if (!UPGRADE.matcher(line).lookingAt()) {
                rest.appendString(line, "ISO-8859-1");
            }
        }
        return rest.appendString("\r\n");
    }

    /** These bytes, which begin with this head, with one line more at its end. */
    Buffer with(Buffer bytes, String line) {
        return Buffer.buffer(length + line.length() + 2)
                .appendBuffer(bytes.slice(0, length - 2))
                .appendBytes((line + "\r\n\r\n").getBytes(ISO_8859_1));
    }
}
