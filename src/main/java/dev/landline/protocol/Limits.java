package dev.landline.protocol;

import java.time.Duration;

/** The numbers of the protocol. */
public final class Limits {

    /** A message of 16 intents needs about 800 bytes. */
    public static final int MAX_MESSAGE_BYTES = 4096;

    public static final int MAX_INTENTS_PER_MESSAGE = 16;
    /** How many ticks ahead an intent may ask for. */
    public static final int MAX_TICKS_AHEAD = 20;

    public static final Duration HELLO_WITHIN = Duration.ofSeconds(5);
    /** A seat whose client is silent for so long is away: a little more than the second between messages. */
    public static final Duration AWAY_AFTER = Duration.ofMillis(1500);
    /** A seat that is away for so long ends. */
    public static final Duration SEAT_ENDS_AFTER = Duration.ofSeconds(120);
    /** How far back a reader can resume. */
    public static final Duration RESUME_WINDOW = Duration.ofSeconds(120);
    /** A position ahead by no more than this waits as if caught up. */
    public static final Duration MAX_AHEAD = Duration.ofSeconds(5);
    /** A reader whose send stands still for so long is let go. */
    public static final Duration SLOW_AFTER = Duration.ofSeconds(2);

    public static final int INTENTS_PER_SECOND = 40;
    public static final int INTENTS_BURST = 80;
    public static final int MESSAGES_PER_SECOND = 60;
    public static final int MESSAGES_BURST = 120;

    private Limits() {}
}
