package dev.landline.room;

import dev.landline.protocol.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line that keeps the byes it gets. */
final class RecordingLine implements Line {

    private final String client;
    private final @Nullable Occupant occupant;
    final List<Problem> byes = new ArrayList<>();

    RecordingLine(String client, @Nullable Occupant occupant) {
        this.client = client;
        this.occupant = occupant;
    }

    static RecordingLine spectator() {
        return new RecordingLine("spectator", null);
    }

    @Override
    public String client() {
        return client;
    }

    @Override
    public @Nullable Occupant occupant() {
        return occupant;
    }

    @Override
    public void dismiss(Problem bye, String reason) {
        byes.add(bye);
    }
}
