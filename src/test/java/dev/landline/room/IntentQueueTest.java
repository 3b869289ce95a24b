package dev.landline.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.landline.protocol.Intent;
import dev.landline.sim.Heading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IntentQueueTest {

    private static final int TICK_HZ = 12;
    /** 500 ms. */
    private static final int PATIENCE = TICK_HZ / 2;

    private final IntentQueue queue = new IntentQueue(TICK_HZ);

    private void offer(long seq, int... numbers) {
        for (int n : numbers) {
            offerFor(seq, n, 0);
        }
    }

    private void offerFor(long seq, int n, long at) {
        queue.offer(new Intent(n, at, Heading.UP), seq);
    }

    private @Nullable Integer pollN(long seq) {
        IntentQueue.Due due = queue.poll(seq);
        return due == null ? null : due.intent().n();
    }

    private List<Integer> pollAll(long from, long to) {
        List<Integer> numbers = new ArrayList<>();
        for (long seq = from; seq <= to; seq++) {
            Integer n = pollN(seq);
            if (n != null) {
                numbers.add(n);
            }
        }
        return numbers;
    }

    @Test
    void eachTickConsumesOneInOrderOfNHoweverTheyArrived() {
        offer(0, 2, 3, 1);

        assertThat(pollN(1)).isEqualTo(1);
        assertThat(pollN(2)).isEqualTo(2);
        assertThat(pollN(3)).isEqualTo(3);
        assertThat(pollN(4)).isNull();
    }

    @Test
    void duplicatesAreLeftAsideWhileTheyWaitAndAfterwards() {
        offer(0, 1, 1, 2, 2, 1);
        assertThat(pollAll(1, 9)).containsExactly(1, 2);

        offer(9, 1, 2);
        assertThat(pollAll(10, 30)).isEmpty();
    }

    @Test
    void threeWaitAndAFourthIsDroppedAsIfItHadNotArrived() {
        offer(0, 1, 2, 3, 4);
        assertThat(pollAll(1, 30)).containsExactly(1, 2, 3);

        offer(30, 4);
        assertThat(pollN(31)).isEqualTo(4);
    }

    @Test
    void ofFourThatWaitTheHighestIsDroppedWhicheverCameLast() {
        offer(0, 2, 3, 4, 1);

        assertThat(pollAll(1, 30)).containsExactly(1, 2, 3);
    }

    @Test
    void aMissingNumberIsWaitedForAtMostHalfASecond() {
        offer(0, 2);
        assertThat(pollAll(1, PATIENCE)).isEmpty();

        assertThat(pollN(1 + PATIENCE)).isEqualTo(2);
    }

    @Test
    void aMissingNumberThatComesInTimeIsConsumedFirst() {
        offer(0, 2);
        offer(3, 1);

        assertThat(pollN(4)).isEqualTo(1);
        assertThat(pollN(5)).isEqualTo(2);
    }

    @Test
    void aMissingNumberThatComesAfterTheGapWasGivenUpIsLeftAside() {
        offer(0, 2);
        assertThat(pollN(1 + PATIENCE)).isEqualTo(2);
        offer(1 + PATIENCE, 1);

        assertThat(pollAll(2 + PATIENCE, 40)).isEmpty();
    }

    @Test
    void waitingForAMissingNumberDoesNotMakeAnIntentLate() {
        offer(0, 2);

        assertThat(queue.poll(1 + PATIENCE)).isEqualTo(new IntentQueue.Due(new Intent(2, 0, Heading.UP), false));
    }

    @Test
    void anIntentWaitsForTheTickThatItAsksFor() {
        offerFor(100, 1, 110);

        assertThat(pollAll(101, 109)).isEmpty();
        assertThat(pollN(110)).isEqualTo(1);
    }

    @Test
    void anIntentMoreThan20TicksAheadCountsAs20Ahead() {
        offerFor(100, 1, 9_000_000_000_000L);

        assertThat(pollAll(101, 119)).isEmpty();
        assertThat(pollN(120)).isEqualTo(1);
    }

    @Test
    void anIntentUpTo500MsLateTakesEffectAndALaterOneIsConsumedWithoutIt() {
        offerFor(100, 1, 101 - PATIENCE);
        offerFor(100, 2, 101 - PATIENCE);

        assertThat(queue.poll(101)).isEqualTo(new IntentQueue.Due(new Intent(1, 101 - PATIENCE, Heading.UP), false));
        assertThat(queue.poll(102)).isEqualTo(new IntentQueue.Due(new Intent(2, 101 - PATIENCE, Heading.UP), true));
    }

    @Test
    void anIntentForLaterHoldsBackTheOnesAfterIt() {
        offerFor(0, 1, 10);
        offerFor(0, 2, 1);

        assertThat(pollAll(1, 9)).isEmpty();
        assertThat(pollAll(10, 11)).containsExactly(1, 2);
    }
}
