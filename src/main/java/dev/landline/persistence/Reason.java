package dev.landline.persistence;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a database does not answer, in words for whoever runs the server. */
final class Reason {

    private static final String WRITE =
            "its file cannot be written: the server needs a directory of its own that it may"
                    + " write to, and free space in it";
    private static final String DAMAGED =
            "its file is damaged: move it away, or put a copy of it in its place, and start the server again";

    private static final String GONE = "it has let the connection go";

    /** By H2's error codes ({@code org.h2.api.ErrorCode}). */
    private static final Map<Integer, String> H2 = Map.of(
            90020,
                    "its file is in use, by another server in this directory perhaps: end that one, or use another directory",
            90028, WRITE,
            90031, WRITE,
            90062, WRITE,
            90097, WRITE,
            90067, GONE,
            90121, GONE,
            90030, DAMAGED,
            90049, DAMAGED);

    private Reason() {}

    static String of(Throwable failure) {
        String last = failure.getClass().getSimpleName();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
            if (cause instanceof SQLException) {
                last = firstLine(cause);
            }
        }
        return last;
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case UnknownHostException unknown -> "no machine has the name in its address";
            case SocketTimeoutException slow -> "nothing answers at its address";
            case SocketException refused -> "nothing listens at its address";
            case SQLException sql -> H2.get(sql.getErrorCode());
            default -> null;
        };
    }

    /** What follows may quote data. */
    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll("[.;:]$", "");
    }
}
