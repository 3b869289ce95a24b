package dev.landline.transport;

import dev.landline.protocol.Follower;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One transport as a client uses it. Whoever implements this gets the whole contract. */
interface TestLine {

    /** Opens the line on a room, after a position or from a keyframe on. */
    Open open(URI server, String room, @Nullable String after);

    /** Whether each answer is asked for: such a line learns of an end by the next answer, a problem document. */
    default boolean asks() {
        return false;
    }

    /** A line that is open. */
    interface Open extends AutoCloseable {

        /**
         * Gives the client what comes next. Waits for it, unless this line does not wait.
         *
         * @throws Goodbye when there is no more
         */
        void read(Follower client);

        @Override
        void close();
    }

    /** The server's last word on a line. */
    final class Goodbye extends RuntimeException {

        private static final long serialVersionUID = 1;

        final int code;

        Goodbye(int code) {
            super("bye " + code);
            this.code = code;
        }
    }
}
