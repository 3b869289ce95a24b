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

    /** Those that have shown themselves last are last. */
    private final Map<String, Browser> byId = new LinkedHashMap<>(16, 0.75f, true);

    private final Timers timers;

    Browsers(Timers timers) {
        this.timers = timers;
    }

    /** Who has this id, made anew if it is unknown. */
    Browser get(String id) {
        Browser known = byId.get(id);
        if (known != null) {
            return known;
        }
        if (byId.size() >= MAX) {
            forgetOne();
        }
        Browser browser = new Browser(id, newSeed(), timers);
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

    /** Those that have shown themselves last are first. */
    List<Browser> all() {
        return new ArrayList<>(byId.values()).reversed();
    }

    /** A whole number that JSON keeps. */
    static long newSeed() {
        return ThreadLocalRandom.current().nextLong(MAX_SEED);
    }
}
