package dev.landline.lab.exhibit;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;

/** An answer on its way, and when what of it came; in milliseconds since the load began. */
final class Fetch implements BodyHandler<byte[]> {

    private final double startMs;
    private final boolean pushed;
    private final DoubleSupplier elapsedMs;
    private final CompletableFuture<HttpResponse<byte[]>> answer = new CompletableFuture<>();
    private volatile double firstByteMs;
    private volatile double endMs;
    private volatile int bytes;

    /** @param startMs when it was asked for, or promised */
    Fetch(double startMs, boolean pushed, DoubleSupplier elapsedMs) {
        this.startMs = startMs;
        this.pushed = pushed;
        this.elapsedMs = elapsedMs;
    }

    @Override
    public BodySubscriber<byte[]> apply(ResponseInfo head) {
        firstByteMs = elapsedMs.getAsDouble();
        return BodySubscribers.mapping(BodySubscribers.ofByteArray(), body -> {
            endMs = elapsedMs.getAsDouble();
            bytes = body.length;
            return body;
        });
    }

    /** The answer will be this one. */
    void wait(CompletableFuture<HttpResponse<byte[]>> coming) {
        coming.whenComplete((response, failure) -> {
            if (failure != null) {
                answer.completeExceptionally(failure);
            } else if (response.statusCode() != 200) {
                answer.completeExceptionally(new IllegalStateException(response + " where 200 was expected"));
            } else {
                answer.complete(response);
            }
        });
    }

    /** Whole; anything but a 200 is a failure. */
    CompletableFuture<HttpResponse<byte[]>> answer() {
        return answer;
    }

    LoadReport.File report(String path) {
        return new LoadReport.File(path, startMs, firstByteMs, endMs, bytes, pushed);
    }
}
