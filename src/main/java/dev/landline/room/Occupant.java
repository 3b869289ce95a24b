package dev.landline.room;

import dev.landline.protocol.Limits;
import dev.landline.protocol.LineName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person on a seat, from taking it until leaving, across all disconnects. Other threads may ask whether it has ended
 * or gone to another client, and take from its rate limit; everything else is the room's writer's.
 */
public final class Occupant {

    // More page loads of one seat than anybody has open at once.
    private static final int MAX_FORMER_CLIENTS = 8;

    final int seat;
    final String nick;
    /** Has no nick of one's own. */
    final boolean guest;

    final String tokenHash;
    final IntentQueue intents;
    final RateLimit rate;
    final PlayerLine view = new PlayerLine();
    long heardAt;
    boolean away;
    boolean leaving;
    private @Nullable String client;
    private volatile List<String> formerClients = List.of();
    private volatile boolean ended;

    Occupant(int seat, String nick, boolean guest, String tokenHash, int tickHz, long nowNanos) {
        this.seat = seat;
        this.nick = nick;
        this.guest = guest;
        this.tokenHash = tokenHash;
        intents = new IntentQueue(tickHz);
        rate = new RateLimit(Limits.INTENTS_PER_SECOND, Limits.INTENTS_BURST, nowNanos);
        heardAt = nowNanos;
    }

    public int seat() {
        return seat;
    }

    /** The line that the player sees the game on; null until told. For the writer's thread. */
    public @Nullable LineName line() {
        return view.line();
    }

    /** How old the player's view is; null until told. For the writer's thread. */
    public @Nullable Integer ageMs() {
        return view.ageMs();
    }

    /** The line that the player was on for most ticks of this round so far; null if none was told. For the writer's thread. */
    public @Nullable LineName lineOfRound() {
        return view.ofRound();
    }

    public boolean ended() {
        return ended;
    }

    /** Whether this client had the seat before another took it over. */
    boolean wasOf(String formerClient) {
        return formerClients.contains(formerClient);
    }

    void end() {
        ended = true;
    }

    /** Whether this client's word counts: it is the seat's, or new and takes the seat over. */
    boolean admit(String newClient) {
        if (newClient.equals(client)) {
            return true;
        }
        if (wasOf(newClient)) {
            return false;
        }
        if (client != null) {
            List<String> former = new ArrayList<>(formerClients);
            former.add(client);
            formerClients = List.copyOf(former.subList(Math.max(0, former.size() - MAX_FORMER_CLIENTS), former.size()));
        }
        client = newClient;
        view.startPage();
        return true;
    }
}
