package dev.landline.lab.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The browsers that are remembered. */
final class Browsers {

    static final int MAX = 1_000;

    private static final long MAX_SEED = 1L << 53;

    /** Who has shown itself last is last. */
    private final Map<String, Browser> byId = new LinkedHashMap<>();

    private final Timers timers;

    Browsers(Timers timers) {
        this.timers = timers;
    }

    /** Who has this id and shows itself; made anew if it is unknown. */
    Browser get(String id) {
        Browser known = byId.remove(id);
        if (byId.size() >= MAX) {
            forgetOne();
        }
        Browser browser = known == null ? new Browser(id, newSeed(), timers) : known;
        byId.put(id, browser);
        return browser;
    }

    /** The one that has been idle longest; where none is idle, the one that was longest without a request. */
    private void forgetOne() {
        Browser gone = byId.values().stream()
                .filter(browser -> browser.connections() == 0)
                .findFirst()
                .orElseGet(() -> byId.values().iterator().next());
        byId.remove(gone.id);
    }

    Optional<Browser> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Who has shown itself last is first. */
    List<Browser> all() {
        return new ArrayList<>(byId.values()).reversed();
    }

    /** A whole number that JSON keeps. */
    static long newSeed() {
        return ThreadLocalRandom.current().nextLong(MAX_SEED);
    }
}
