package dev.landline.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
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
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PUSH_PROMISE = 5;
    private static final int GOAWAY = 7;
    private static final int WINDOW_UPDATE = 8;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int CANCEL = 8;
    /** By HPACK's table: the method, the scheme, the path; then the authority "x". */
    private static final int[] GET_LOBBY = {0x82, 0x86, 0x84, 0x41, 1, 'x'};

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
        URI server = TestHttp.here().server();
        int reset = 0;
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) SOON.toMillis());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            ByteBuffer beginning = beginning();
            frame(beginning, WINDOW_UPDATE, 0, 0, 0x3f, 0, 0, 0); // what was taken back has filled the window
            socket.getOutputStream().write(beginning.array(), 0, beginning.position());
            for (int load = 0; load < 20; load++) {
                reset += loadAndReset(socket, in, 2 * load + 1);
            }
        }
        assertThat(reset).isEqualTo(20 * lobbyFiles);
    }

    /** @return how many pushes were reset until the page was there */
    private static int loadAndReset(Socket socket, DataInputStream in, int stream) throws IOException {
        ByteBuffer request = ByteBuffer.allocate(64);
        frame(request, HEADERS, END_STREAM | END_HEADERS, stream, GET_LOBBY);
        socket.getOutputStream().write(request.array(), 0, request.position());
        int reset = 0;
        while (true) {
            int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            int from = in.readInt();
            byte[] payload = in.readNBytes(length);
            assertThat(type).as("the server hung up").isNotEqualTo(GOAWAY);
            if (type == PUSH_PROMISE) {
                ByteBuffer back = ByteBuffer.allocate(64);
                frame(back, RST_STREAM, 0, ByteBuffer.wrap(payload).getInt(), 0, 0, 0, CANCEL);
                socket.getOutputStream().write(back.array(), 0, back.position());
                reset++;
            } else if (type == DATA && from == stream && (flags & END_STREAM) != 0) {
                return reset;
            }
        }
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
        URI server = TestHttp.here().server();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) SOON.toMillis());
            try {
                socket.getOutputStream().write(openedAndReset());
                othersAreServed();
                socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (SocketException hungUp) {
                assertThat(hungUp).hasMessageMatching("(?i)connection reset.*|broken pipe.*");
            }
        }
    }

    /** A thousand times: ask for the lobby, take it back. */
    private static byte[] openedAndReset() {
        ByteBuffer bytes = beginning();
        for (int stream = 1; stream < 2 * MANY; stream += 2) {
            frame(bytes, HEADERS, END_STREAM | END_HEADERS, stream, GET_LOBBY);
            frame(bytes, RST_STREAM, 0, stream, 0, 0, 0, CANCEL);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static ByteBuffer beginning() {
        ByteBuffer bytes = ByteBuffer.allocate(64 * MANY);
        bytes.put("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frame(bytes, SETTINGS, 0, 0);
        return bytes;
    }

    private static void frame(ByteBuffer bytes, int type, int flags, int stream, int... payload) {
        bytes.put((byte) 0)
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream);
        for (int one : payload) {
            bytes.put((byte) one);
        }
    }
}
