package dev.landline.lab.network;

import static dev.landline.lab.network.Place.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What each fault does to connections. Time stands still unless the test moves it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FaultsTest {

    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    private static final String SWITCHING = "HTTP/1.1 101 Switching Protocols\r\n\r\n";
    private static final String STREAMING = "HTTP/1.1 200 OK\r\n\r\n";
    private static final String EVENTS = "/api/rooms/LAND/frames/events";

    private final Place place = new Place();

    @AfterEach
    void close() {
        place.close();
    }

    private Wire begin(Wire browser, String request, String answer) {
        browser.send(request);
        Wire server = place.server();
        assertThat(server.readAsMuchAs(request)).isEqualTo(request);
        server.send(answer);
        assertThat(browser.readAsMuchAs(answer)).isEqualTo(answer);
        return server;
    }

    private void assertNobodyIsLeft() {
        place.awaitNobodyIsLeft();
        assertThat(place.timersWaiting()).as("but that of the weather").isLessThanOrEqualTo(1);
        place.clear();
        assertThat(place.timersWaiting()).isZero();
    }

    @Test
    void refusedUpgradesGet403AndAllElsePasses() {
        place.faults("{kind:'refuse'}");
        try (Wire browser = place.browser()) {
            browser.send(Place.upgrade());
            assertThat(browser.readHead()).startsWith("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n");
            assertThat(place.serverIfAsked()).isNull();
            begin(browser, get("/"), ANSWER).close();
        }
        assertNobodyIsLeft();
    }

    @Test
    void aBadGatewayDoesNotAskTheServerAndReadsTheRequest() {
        String post = get("/api/rooms").replace("GET", "POST").replace("\r\n\r\n", "\r\nContent-Length: 4\r\n\r\nbody");
        place.faults("{kind:'badGateway',lines:['rooms'],seconds:5}");
        try (Wire browser = place.browser()) {
            browser.send(post);
            assertThat(browser.readHead()).startsWith("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n");
            assertThat(place.serverIfAsked()).isNull();
            place.advance(Duration.ofSeconds(5));
            begin(browser, post, ANSWER).close();
        }
        assertNobodyIsLeft();
    }

    @Test
    void aKilledWebSocketEndsSoLongAfterItsAnswer() {
        place.faults("{kind:'kill',afterMs:3000}");
        place.advance(Duration.ofSeconds(1));
        try (Wire browser = place.browser();
                Wire server = begin(browser, Place.upgrade(), SWITCHING)) {
            place.advance(Duration.ofMillis(2_999));
            server.send("last");
            assertThat(browser.read(4)).isEqualTo("last");
            assertThat(place.info().connections()).isOne();
            place.advance(Duration.ofMillis(1));
            assertThat(place.info().connections()).isZero();
            assertThat(browser.readToEnd()).isEmpty();
            assertThat(server.readToEnd()).isEmpty();
        }
        assertNobodyIsLeft();
    }

    @Test
    void openWebSocketsAreKilledToo() {
        try (Wire browser = place.browser();
                Wire server = begin(browser, Place.upgrade(), SWITCHING)) {
            place.advance(Duration.ofSeconds(60));
            place.faults("{kind:'kill',afterMs:1000}");
            place.advance(Duration.ofMillis(999));
            assertThat(place.info().connections()).isOne();
            place.faults("{kind:'kill'}");
            assertThat(place.info().connections()).isZero();
            assertThat(browser.readToEnd()).isEmpty();
            assertThat(server.readToEnd()).isEmpty();
        }
        assertNobodyIsLeft();
    }

    @Test
    void aNewWebSocketIsKilledAtOnceAfterItsAnswer() {
        place.faults("{kind:'kill'}");
        try (Wire browser = place.browser()) {
            browser.send(Place.upgrade());
            place.server().send(SWITCHING + "never seen");
            assertThat(browser.readToEnd()).startsWith(SWITCHING);
        }
        assertNobodyIsLeft();
    }

    @Test
    void aSwallowedWebSocketStaysOpenAndCarriesNothingUntilTheFaultEnds() {
        place.faults("{kind:'swallow',lines:['websocket'],seconds:9}");
        try (Wire browser = place.browser();
                Wire server = begin(browser, Place.upgrade(), SWITCHING)) {
            browser.send("lost");
            server.send("lost too");
            place.awaitUp(WireLine.WEBSOCKET, Place.upgrade().length() + 4);
            place.fence();
            assertThat(server.available()).isZero();
            assertThat(browser.available()).isZero();
            assertThat(place.info().connections()).isOne();
            place.advance(Duration.ofSeconds(9));
            assertThat(browser.readToEnd()).isEmpty();
            assertThat(server.readToEnd()).isEmpty();
        }
        assertNobodyIsLeft();
    }

    @Test
    void aSwallowedRequestIsNeverAnswered() {
        place.faults("{kind:'swallow',lines:['page']}");
        try (Wire browser = place.browser()) {
            browser.send(get("/"));
            place.awaitUp(WireLine.PAGE, get("/").length());
            place.fence();
            assertThat(place.serverIfAsked()).isNull();
            assertThat(place.ledger(WireLine.PAGE).open()).isOne();
        }
        assertNobodyIsLeft();
    }

    @Test
    void aStreamIsSwallowedSoLongAfterItsRequest() {
        place.faults("{kind:'swallow',afterMs:2000}");
        try (Wire browser = place.browser();
                Wire server = begin(browser, get(EVENTS), STREAMING)) {
            place.advance(Duration.ofMillis(1_999));
            server.send("seen");
            assertThat(browser.read(4)).isEqualTo("seen");
            place.advance(Duration.ofMillis(1));
            server.send("lost");
            server.close();
            place.fence();
            place.clear();
            assertThat(browser.readToEnd()).isEmpty();
        }
        assertNobodyIsLeft();
    }

    @Test
    void delayedBytesComeLaterEachWayAndInOrder() {
        place.faults("{kind:'delay',ms:200,jitterMs:300}");
        try (Wire browser = place.browser()) {
            browser.send(get("/"));
            place.awaitUp(WireLine.PAGE, get("/").length());
            place.advance(Duration.ofMillis(199));
            place.fence();
            assertThat(place.serverIfAsked()).isNull();
            place.advance(Duration.ofMillis(300));
            try (Wire server = place.server()) {
                assertThat(server.readAsMuchAs(get("/"))).isEqualTo(get("/"));
                server.send("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n");
                StringBuilder sent = new StringBuilder();
                for (int part = 10; part < 55; part++) {
                    server.send(String.valueOf(part));
                    sent.append(part);
                    place.fence();
                }
                place.advance(Duration.ofMillis(199));
                place.fence();
                assertThat(browser.available()).isZero();
                place.advance(Duration.ofMillis(301));
                browser.readHead();
                assertThat(browser.read(90)).isEqualTo(sent.toString());
            }
        }
        assertNobodyIsLeft();
    }

    @Test
    void whenADelayEndsWhatWaitedGoesOn() {
        place.faults("{kind:'delay',ms:5000}");
        try (Wire browser = place.browser()) {
            browser.send(get("/"));
            place.awaitUp(WireLine.PAGE, get("/").length());
            place.clear();
            try (Wire server = place.server()) {
                assertThat(server.readAsMuchAs(get("/"))).isEqualTo(get("/"));
            }
        }
        assertNobodyIsLeft();
    }

    @Test
    void bandwidthIsSharedByTheConnectionsOfABrowser() {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 2920\r\n\r\n";
        try (Wire one = place.browser();
                Wire other = place.browser();
                Wire oneServer = begin(one, get("/"), head);
                Wire otherServer = begin(other, get("/"), head)) {
            place.faults("{kind:'bandwidth',bytesPerSecond:1460}");
            oneServer.send("a".repeat(2_920));
            otherServer.send("b".repeat(2_920));
            place.fence();
            place.advance(Duration.ofMillis(3_001));
            assertThat(place.info().lines().get("page")).isNotNull();
            place.awaitDown(WireLine.PAGE, 2L * head.length() + 3 * 1_460);
            place.advance(Duration.ofMillis(1_000));
            assertThat(one.read(2_920)).isEqualTo("a".repeat(2_920));
            assertThat(other.read(2_920)).isEqualTo("b".repeat(2_920));
        }
        assertNobodyIsLeft();
    }

    @Test
    void heldBackBytesComeInPortionsAndAtTheEnd() {
        place.faults("{kind:'hold',bytes:1000}");
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 2100\r\n\r\n";
        try (Wire browser = place.browser();
                Wire server = begin(browser, get(EVENTS), head)) {
            server.send("a".repeat(999));
            place.fence();
            assertThat(browser.available()).isZero();
            server.send("b");
            assertThat(browser.read(1_000)).isEqualTo("a".repeat(999) + "b");
            server.send("c".repeat(1_000));
            assertThat(browser.read(1_000)).isEqualTo("c".repeat(1_000));
            server.send("d".repeat(99));
            place.fence();
            assertThat(browser.available()).isZero();
            server.send("e");
            assertThat(browser.read(100)).isEqualTo("d".repeat(99) + "e");
        }
        assertNobodyIsLeft();
    }

    @Test
    void whatIsHeldBackComesWhenTheServerEndsTheAnswerOrTheFaultEnds() {
        place.faults("{kind:'hold'}");
        try (Wire browser = place.browser();
                Wire server = begin(browser, get(EVENTS), STREAMING)) {
            server.send("held");
            place.fence();
            assertThat(browser.available()).isZero();
            place.clear();
            assertThat(browser.read(4)).isEqualTo("held");
            place.faults("{kind:'hold'}");
            server.send("again");
            server.close();
            assertThat(browser.readToEnd()).isEqualTo("again");
        }
        assertNobodyIsLeft();
    }

    @Test
    void inACutAllStandsStillAndThenGoesOn() {
        try (Wire browser = place.browser();
                Wire server = begin(browser, Place.upgrade(), SWITCHING);
                Wire second = place.browser()) {
            place.faults("{kind:'cut',afterMs:1000,seconds:3}");
            server.send("before");
            assertThat(browser.read(6)).isEqualTo("before");
            place.advance(Duration.ofSeconds(1));
            browser.send("up");
            server.send("down");
            server.close();
            second.send(get("/"));
            place.awaitUp(WireLine.WEBSOCKET, Place.upgrade().length() + 2);
            place.awaitUp(WireLine.PAGE, get("/").length());
            place.advance(Duration.ofMillis(2_999));
            place.fence();
            assertThat(browser.available()).isZero();
            assertThat(place.serverIfAsked()).isNull();
            assertThat(place.info().connections())
                    .as("nobody learns of anything")
                    .isEqualTo(2);

            place.advance(Duration.ofMillis(1));
            assertThat(browser.readToEnd()).isEqualTo("down");
            try (Wire asked = place.server()) {
                assertThat(asked.readAsMuchAs(get("/"))).isEqualTo(get("/"));
            }
        }
        assertNobodyIsLeft();
    }

    @Test
    void inACutTheServerDoesNotLearnThatTheBrowserHasGone() {
        Wire browser = place.browser();
        try (Wire server = begin(browser, Place.upgrade(), SWITCHING)) {
            place.faults("{kind:'cut',seconds:3}");
            browser.send("goodbye");
            browser.close();
            place.awaitUp(WireLine.WEBSOCKET, Place.upgrade().length() + 7);
            place.fence();
            assertThat(place.info().connections()).isOne();
            assertThat(server.available()).isZero();
            place.advance(Duration.ofSeconds(3));
            assertThat(server.readToEnd()).isEqualTo("goodbye");
        }
        assertNobodyIsLeft();
    }

    @Test
    void faultsTouchTheirBrowserAlone() {
        place.faults("{kind:'cut'}", "{kind:'badGateway'}");
        place.fence();
        assertThat(place.info().faults()).hasSize(2);
    }

    @Test
    void aFaultThatIsSetAgainBeginsAnew() {
        place.faults("{kind:'cut',seconds:3}");
        place.advance(Duration.ofSeconds(2));
        place.faults("{kind:'cut',seconds:3}");
        place.advance(Duration.ofSeconds(2));
        assertThat(place.info().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.remainingMs()).isEqualTo(1_000));
        assertThat(place.timersWaiting()).isOne();
        place.advance(Duration.ofSeconds(1));
        assertThat(place.info().faults()).isEmpty();
    }

    @Test
    void faultsEndByThemselves() {
        place.faults("{kind:'cut',seconds:1}", "{kind:'delay',ms:9,seconds:2.5}", "{kind:'kill',afterMs:1}");
        assertThat(place.info().faults())
                .extracting(BrowserInfo.FaultInfo::remainingMs)
                .containsExactly(1_000L, 2_500L, 120_000L);
        place.advance(Duration.ofMillis(1_500));
        assertThat(place.info().faults())
                .extracting(BrowserInfo.FaultInfo::remainingMs)
                .containsExactly(1_000L, 118_500L);
        place.advance(Duration.ofSeconds(119));
        assertThat(place.info().faults()).isEmpty();
        assertThat(place.timersWaiting()).isZero();
    }
}
