package dev.landline.lobby;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.landline.room.Ends;
import dev.landline.room.Matches;
import dev.landline.room.Room;
import dev.landline.room.RoomSettings;
import dev.landline.room.Rooms;
import dev.landline.room.Thumb;
import dev.landline.room.Ticker;
import dev.landline.sim.Size;
import dev.landline.testing.ManualTicker;
import dev.landline.testing.Played;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The live list over rooms whose time is moved by hand; what it looks at by itself, it looks at with that time too. */
class LiveRoomsTest {

    private final ManualTicker ticker = new ManualTicker();
    private final AtomicInteger thumbs = new AtomicInteger();
    private final Rooms rooms = new Rooms(Counting::new, () -> 1, 10, Matches.NONE);
    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong now = new AtomicLong();
    private final LiveRooms live = new LiveRooms(rooms, new ObjectMapper(), vertx, now::get);
    private Room land;

    /** Counts what is to be done between two ticks: here that is thumbs. */
    private final class Counting implements Ticker {

        @Override
        public long nanoTime() {
            return ticker.nanoTime();
        }

        @Override
        public void runAfter(long delayNanos, Runnable task) {
            thumbs.addAndGet(delayNanos == 0 ? 1 : 0);
            ticker.runAfter(delayNanos, task);
        }
    }

    @BeforeEach
    void open() {
        land = rooms.defaultRoom();
        ticker.advance(Duration.ofSeconds(1));
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static RoomSettings settings(String code) {
        return new RoomSettings(code, "Room " + code, Size.SMALL, 20, 6, 600, 1);
    }

    private AssertSubscriber<byte[]> reader(long asksFor) {
        AssertSubscriber<byte[]> reader = AssertSubscriber.create(asksFor);
        live.follow().subscribe(reader);
        await().until(() -> !reader.getItems().isEmpty());
        return reader;
    }

    private static String told(AssertSubscriber<byte[]> reader) {
        StringBuilder told = new StringBuilder();
        reader.getItems().forEach(item -> told.append(new String(item, UTF_8)));
        return told.toString();
    }

    private static void awaitTold(AssertSubscriber<byte[]> reader, String text) {
        await().untilAsserted(() -> assertThat(told(reader)).contains(text));
    }

    /** The data of the newest event of this kind. */
    private static JsonNode newest(AssertSubscriber<byte[]> reader, String kind) {
        String told = told(reader);
        String event = "event: " + kind + "\ndata: ";
        int from = told.lastIndexOf(event) + event.length();
        return Played.json(told.substring(from, told.indexOf('\n', from)));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
        ticker.advance(time);
    }

    @Test
    void itBeginsWithTheWholeList() {
        rooms.create(settings("K7QF"));
        AssertSubscriber<byte[]> reader = reader(1);

        assertThat(told(reader)).startsWith("event: rooms\ndata: [").endsWith("]\n\n");
        assertThat(newest(reader, "rooms").findValuesAsText("id")).containsExactlyInAnyOrder("LAND", "K7QF");
        assertThat(newest(reader, "rooms").get(0).path("endsInMs").longValue()).isBetween(118_000L, 120_000L);
    }

    @Test
    void changesAreToldInBytesThatAreMadeOnceForAll() {
        AssertSubscriber<byte[]> one = reader(Long.MAX_VALUE);
        AssertSubscriber<byte[]> other = reader(Long.MAX_VALUE);
        Room room = rooms.create(settings("K7QF"));
        awaitTold(one, "\"id\":\"K7QF\"");
        awaitTold(other, "\"id\":\"K7QF\"");
        assertThat(other.getLastItem()).isSameAs(one.getLastItem());

        room.take("Ada");
        ticker.advance(Duration.ofMillis(100));
        awaitTold(one, "\"people\":1");
        Ends.now(room, ticker);
        awaitTold(one, "event: gone\ndata: {\"id\":\"K7QF\"}\n\n");
    }

    @Test
    void aThumbIsMadeEveryTwoSecondsAndToldIfItHasChanged() {
        AssertSubscriber<byte[]> reader = reader(Long.MAX_VALUE);
        await().until(() -> thumbs.get() == 1);
        ticker.advance(Duration.ofSeconds(5));
        awaitTold(reader, "\"thumb\":[");
        int cells = 0;
        for (int i = 1; i < newest(reader, "room").path("thumb").size(); i += 2) {
            cells += newest(reader, "room").path("thumb").get(i).intValue();
        }
        assertThat(cells).isEqualTo(Thumb.WIDTH * Thumb.HEIGHT);

        int before = reader.getItems().size();
        pass(Duration.ofMillis(1999));
        Room room = rooms.create(settings("K7QF")); // its own first thumb, and a sign that all have been looked at
        awaitTold(reader, "\"id\":\"K7QF\"");
        assertThat(thumbs).hasValue(2);
        Ends.now(room, ticker);
        awaitTold(reader, "event: gone");
        assertThat(told(reader).split("\"id\":\"LAND\",", -1)).hasSize(2 + 1);
        assertThat(reader.getItems()).hasSizeGreaterThan(before);

        pass(Duration.ofMillis(1));
        await().untilAsserted(() -> {
            ticker.advance(Duration.ofMillis(1)); // the thumb is the room's to make
            assertThat(told(reader).split("\"id\":\"LAND\",", -1)).hasSize(2 + 2);
        });
    }

    @Test
    void aReaderThatWasNotReadyForAChangeGetsTheWholeListAgain() {
        AssertSubscriber<byte[]> ready = reader(Long.MAX_VALUE);
        AssertSubscriber<byte[]> slow = reader(1);
        rooms.create(settings("K7QF"));
        awaitTold(ready, "\"id\":\"K7QF\"");
        rooms.create(settings("M3XD"));
        awaitTold(ready, "\"id\":\"M3XD\"");
        assertThat(slow.getItems()).hasSize(1);

        slow.request(1);
        await().until(() -> slow.getItems().size() == 2);
        assertThat(newest(slow, "rooms").findValuesAsText("id")).contains("K7QF", "M3XD");
    }

    @Test
    void whoHasGoneIsNotToldAndNothingIsMadeForNobody() {
        assertThat(thumbs).as("before there is a reader").hasValue(0);
        AssertSubscriber<byte[]> reader = reader(Long.MAX_VALUE);
        AssertSubscriber<byte[]> other = reader(Long.MAX_VALUE);
        await().until(() -> thumbs.get() == 1);
        other.cancel();
        await().until(() -> live.readers() == 1);
        reader.cancel();
        await().until(() -> live.readers() == 0);

        int made = thumbs.get();
        pass(Duration.ofSeconds(30));
        live.look(); // as a timer would that had not been stopped
        assertThat(thumbs.get()).isEqualTo(made);
        assertThat(told(reader)).doesNotContain("still here");
    }

    @Test
    void aListThatDoesNotChangeSaysEveryFifteenSecondsThatItIsAlive() {
        AssertSubscriber<byte[]> reader = reader(Long.MAX_VALUE);
        await().until(() -> thumbs.get() == 1);
        int items = reader.getItems().size();
        now.addAndGet(Duration.ofSeconds(15).toNanos()); // and no room goes on
        awaitTold(reader, ": still here\n\n");
        assertThat(reader.getItems()).hasSize(items + 1);
    }

    @Test
    void readersDoNotKeepARoomAlive() {
        Room room = rooms.create(settings("K7QF"));
        AssertSubscriber<byte[]> reader = reader(Long.MAX_VALUE);
        pass(Duration.ofMinutes(11));
        awaitTold(reader, "event: gone\ndata: {\"id\":\"K7QF\"}");
        assertThat(room.ended()).isNotNull();
    }

    @Test
    void itSaysGoodbyeWhenTheServerGoesDown() {
        AssertSubscriber<byte[]> reader = reader(Long.MAX_VALUE);
        rooms.drain();
        reader.awaitCompletion();
        assertThat(new String(reader.getLastItem(), UTF_8))
                .startsWith("event: bye\ndata: {")
                .contains("\"code\":4003");
        assertThat(land.ended()).as("the rooms' own threads may be later").isNull();
    }
}
