package dev.landline.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.net.URL;

/** Somebody in a quiet room behind the hostile network, with a stopwatch in the page. */
record Guest(Presenter presenter, String name, Player player) {

    /** A round trip as from one town to another. */
    private static final String FAIR = "{\"kind\":\"delay\",\"ms\":25}";

    /** Looks every few milliseconds. Its times are of the system's clock. */
    private static final String WATCH = """
            () => {
              const now = () => performance.timeOrigin + performance.now();
              const badge = () => (landline.connected ? landline.line : 'down');
              const watch = {
                reset() {
                  const { epoch } = landline;
                  Object.assign(watch, { longest: 0, line: badge(), epoch, since: now(), changedAt: 0, seatedAt: 0 });
                },
              };
              let seq = landline.seq;
              let at = now();
              setInterval(() => {
                if (watch.line !== badge()) {
                  watch.line = badge();
                  watch.changedAt = now();
                }
                if (watch.epoch !== landline.epoch && landline.me?.alive) watch.seatedAt ||= now();
                if (seq === landline.seq) return;
                watch.longest = Math.max(watch.longest, now() - at);
                seq = landline.seq;
                at = now();
              }, 4);
              window.watch = watch;
              watch.reset();
            }
            """;

    static Guest of(NetworkedServer server, Browser browser) {
        Presenter presenter = server.presenter();
        BrowserContext person = person(presenter, browser);
        String name = presenter.name(person, presenter.door());
        presenter.breaks(name, FAIR);
        Player player = Player.in(person, new Rooms(server.url()).quiet());
        player.page().evaluate(WATCH);
        return new Guest(presenter, name, player);
    }

    private static BrowserContext person(Presenter presenter, Browser browser) {
        URL door = presenter.door();
        return browser.newContext(
                new Browser.NewContextOptions().setBaseURL(door.toString()).setViewportSize(800, 500));
    }

    /** How long it takes after the script has begun to run until the arena is drawn, in a browser that comes for the first time. */
    static double msToFirstPaint(NetworkedServer server, Browser browser, String faults) {
        Presenter presenter = server.presenter();
        try (BrowserContext person = person(presenter, browser)) {
            presenter.breaks(presenter.name(person, presenter.door()), faults);
            Player player = Player.opens(person, "/play/" + new Rooms(server.url()).quiet());
            String mark = "performance.getEntriesByName('%s')[0]";
            player.waitFor(mark.formatted("arena"));
            return Double.parseDouble(
                    player.text(mark.formatted("arena") + ".startTime - " + mark.formatted("script") + ".startTime"));
        }
    }

    /** From now on the network has these faults, beside its delay. */
    void breaks(String faults) {
        player.page().evaluate("() => watch.reset()");
        presenter.breaks(name, FAIR + "," + faults);
    }

    /** Fair weather, and nothing else is known of it yet. */
    void mend() {
        player.page().evaluate("() => watch.reset()");
        mendNetwork();
    }

    void mendNetwork() {
        presenter.breaks(name, FAIR);
    }

    /** Waits for WebSocket in a page that has forgotten all failures. */
    void awaitWebSocket() {
        player.page().evaluate("() => dispatchEvent(new Event('online'))");
        player.waitFor("landline.line === 'websocket' && landline.connected");
    }

    /** The longest time without a frame, in ms, when it is over. */
    double longestGap(String over) {
        player.waitFor(over, 20_000);
        return Double.parseDouble(player.text("watch.longest"));
    }

    /** From the last change of the network until WebSocket is in use again, in ms. */
    double msUntilWebSocket() {
        player.waitFor("watch.changedAt && watch.line === 'websocket'", 20_000);
        return Double.parseDouble(player.text("watch.changedAt - watch.since"));
    }

    /** When the page has a head in another epoch, in ms since 1970. */
    double seatedAgainAt() {
        player.waitFor("watch.seatedAt", 20_000);
        return Double.parseDouble(player.text("watch.seatedAt"));
    }

    void leave() {
        player.page().context().close();
    }
}
