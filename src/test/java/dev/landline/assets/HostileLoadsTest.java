package dev.landline.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.landline.assets.RawHttp2.Frame;
import dev.landline.testing.LogCapture;
import dev.landline.testing.TestHttp;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that take back what they asked for, and many at once: nothing stays behind, and others get their pages. */
@QuarkusTest
class HostileLoadsTest {

    private static final int MANY = 1000;

    private static final int STREAMS_PER_CONNECTION = 50;
    private static final Duration SOON = Duration.ofSeconds(20);
    /** What else runs in this process may open and close a few files meanwhile. */
    private static final int A_FEW = 20;
    /** A thousand pages and their files, were they kept, are a hundred times as much. */
    private static final long HEAP_BYTES = 32 << 20;

    private final int files =
            Pushes.page(Build.packaged(), "play.html").critical().size();
    private final int lobbyFiles =
            Pushes.page(Build.packaged(), "index.html").critical().size();
    private LogCapture log;
    private long openBefore;
    private long heapBefore;

    @Inject
    Vertx vertx;

    @Inject
    Pages pages;

    @BeforeEach
    void count() {
        othersAreServed();
        log = LogCapture.start();
        heapBefore = heap();
        openBefore = open();
    }

    @AfterEach
    void nothingStaysBehind() {
        othersAreServed();
        await("no push is on its way").atMost(SOON).until(() -> pages.pushesRunning() == 0);
        await("open files, as before").atMost(SOON).until(() -> open() - openBefore < A_FEW);
        assertThat(heap() - heapBefore).isLessThan(HEAP_BYTES);
        log.close();
        assertThat(log.atLeast(Level.SEVERE)).as(log.text()).isEmpty();
    }

    private static long open() {
        return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                .getOpenFileDescriptorCount();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void othersAreServed() {
        try (java.net.http.HttpClient other = Pushes.client().build()) {
            assertThat(Pushes.with(other, "/play/LAND")).hasSize(files);
        }
    }

    private HttpClient client() {
        return vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MaxPoolSize(MANY / STREAMS_PER_CONNECTION)
                .setHttp2MultiplexingLimit(STREAMS_PER_CONNECTION)
                .setMaxWaitQueueSize(MANY));
    }

    private static Future<HttpClientRequest> request(HttpClient client) {
        return client.request(new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(TestHttp.here().server().resolve("/play/LAND").toString()));
    }

    private static <T> T soon(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void aClientThatTakesBackEachPushGetsItsPages() throws IOException {
        int reset = 0;
        try (RawHttp2 client = new RawHttp2(SOON)) {
            for (int load = 0; load < 20; load++) {
                reset += loadAndReset(client, 2 * load + 1);
            }
        }
        assertThat(reset).isEqualTo(20 * lobbyFiles);
    }

    /** @return how many pushes were reset until the page was there */
    private static int loadAndReset(RawHttp2 client, int stream) throws IOException {
        client.askForLobby(stream).send();
        int reset = 0;
        for (Frame frame = client.next(); !frame.endsPage(stream); frame = client.next()) {
            if (frame.type() == RawHttp2.PUSH_PROMISE) {
                client.write(RawHttp2.RST_STREAM, 0, frame.promisedStream(), RawHttp2.CANCEL)
                        .send();
                reset++;
            }
        }
        return reset;
    }

    @Test
    void aThousandPagesAreLoadedAtOnce() throws Exception {
        AtomicInteger promised = new AtomicInteger();
        AtomicInteger whole = new AtomicInteger();
        HttpClient client = client();
        List<Future<String>> pages = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            pages.add(request(client)
                    .compose(request -> request.pushHandler(push -> {
                                promised.incrementAndGet();
                                push.response()
                                        .compose(HttpClientResponse::body)
                                        .onSuccess(file -> whole.incrementAndGet());
                            })
                            .send())
                    .compose(response -> response.body())
                    .map(page -> page.toString()));
        }
        for (Future<String> page : pages) {
            assertThat(soon(page)).contains("<landline-play>");
        }
        await().atMost(SOON).until(() -> whole.get() == promised.get());
        assertThat(whole.get()).isGreaterThan(MANY);
        soon(client.close());
    }

    @Test
    void aClientThatOpensAThousandStreamsAndResetsThemIsHungUpOn() throws IOException {
        try (RawHttp2 client = new RawHttp2(SOON)) {
            for (int stream = 1; stream < 2 * MANY; stream += 2) {
                client.askForLobby(stream).write(RawHttp2.RST_STREAM, 0, stream, RawHttp2.CANCEL);
            }
            try {
                client.send();
                othersAreServed();
                client.drain();
            } catch (SocketException hungUp) {
                assertThat(hungUp).hasMessageMatching("(?i)connection reset.*|broken pipe.*");
            }
        }
    }
}
