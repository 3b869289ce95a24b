package dev.landline.delivery;

import dev.landline.log.Frame;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Somebody who follows a room, and asks for items one by one or for all. */
final class Following implements Flow.Subscriber<List<Frame>> {

    static final int ALL = Integer.MAX_VALUE;

    private final int first;
    final List<List<Frame>> items = new CopyOnWriteArrayList<>();
    volatile @Nullable Throwable failure;
    volatile boolean completed;
    private volatile Flow.@Nullable Subscription subscription;

    /** @param first how many items it asks for when it begins */
    Following(int first) {
        this.first = first;
    }

    void ask(int count) {
        subscription().request(count);
    }

    void cancel() {
        subscription().cancel();
    }

    List<Frame> frames() {
        return items.stream().flatMap(List::stream).toList();
    }

    private Flow.Subscription subscription() {
        Flow.Subscription present = subscription;
        if (present == null) {
            throw new IllegalStateException("not subscribed yet");
        }
        return present;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (first > 0) {
            given.request(first);
        }
    }

    @Override
    public void onNext(List<Frame> item) {
        items.add(item);
    }

    @Override
    public void onError(Throwable throwable) {
        failure = throwable;
    }

    @Override
    public void onComplete() {
        completed = true;
    }
}
