package dev.landline.scoreboard;

import dev.landline.delivery.Cursor;
import dev.landline.log.Position;
import dev.landline.protocol.EventStream;
import dev.landline.scoreboard.Board.Latest;
import dev.landline.scoreboard.HappeningLog.Entry;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reader's place on a board. What it has to write is the board's own bytes, unless it begins or has missed a version. */
final class BoardCursor implements Cursor<byte[]> {

    private static final long NOWHERE = -1;

    private final Board board;
    private final @Nullable Position after;
    private @Nullable Latest had;
    private @Nullable Latest peeked;

    /** @param after the last happening that the reader has had; null for none */
    BoardCursor(Board board, @Nullable Position after) {
        this.board = board;
        this.after = after;
    }

    @Override
    public byte @Nullable [] peek() {
        Latest now = board.latest();
        Latest before = had;
        if (now == null || (before != null && before.version() == now.version())) {
            return null;
        }
        peeked = now;
        if (before == null) {
            return begin(now);
        }
        return before.version() + 1 == now.version() ? now.news() : catchUp(before, now);
    }

    @Override
    public void pass() {
        had = peeked;
    }

    private byte[] begin(Latest now) {
        Position place = after;
        List<Entry> missed = place == null ? null : board.missed(place, now);
        return place == null || missed == null ? fromNowOn(now) : write(now, place.seq(), missed);
    }

    private byte[] fromNowOn(Latest now) {
        List<Entry> since = board.missed(board.at(now.standingsN()), now);
        return write(now, now.standingsN(), since == null ? List.of() : since);
    }

    private byte[] catchUp(Latest before, Latest now) {
        List<Entry> missed = board.missed(board.at(before.n()), now);
        if (missed == null) {
            return fromNowOn(now);
        }
        return write(now, now.standingsVersion() > before.version() ? now.standingsN() : NOWHERE, missed);
    }

    /**
     * The happenings, and the standings between them. Ids must not go back: a browser that is cut off in the middle comes
     * back with the last one.
     *
     * @param place the happening after which the standings stand
     */
    private byte[] write(Latest now, long place, List<Entry> happenings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        happenings.stream().filter(entry -> entry.n() <= place).forEach(entry -> out.writeBytes(entry.event()));
        if (place != NOWHERE) {
            EventStream.write(out, board.at(place), "standings", now.standings());
        }
        happenings.stream().filter(entry -> entry.n() > place).forEach(entry -> out.writeBytes(entry.event()));
        return out.toByteArray();
    }
}
