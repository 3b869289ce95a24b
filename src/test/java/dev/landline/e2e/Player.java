package dev.landline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody before the play page, who looks at it through {@code window.landline} and plays by the keyboard. */
final class Player {

    static final int WIDTH = 128;
    static final int HEIGHT = 72;

    private static final int SWIPE_PX = 60;
    private static final int HOME_CELLS = 25;
    private static final int TRIES = 5;

    /** The arrows by the headings that they ask for. */
    private static final List<String> HEADINGS = List.of("ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft");

    /** There is new land, or the head is out. */
    private static final String ARRIVED = "landline.me.land > " + HOME_CELLS + " || !landline.me.alive";

    /** A way out of a home at this place, round a corner and another one, and back. */
    record Trip(int homeX, int homeY, boolean right, boolean down, int aside, int along) {

        /** The same farther away: so many cells to the side, and so many along. */
        Trip of(int cellsAside, int cellsAlong) {
            return new Trip(homeX, homeY, right, down, cellsAside, cellsAlong);
        }
    }

    private final Page page;
    private int presses;
    private int outs;
    private boolean swipes;
    /** A touch goes on in the session that began it. */
    private CDPSession finger;

    private Player(Page page) {
        this.page = page;
    }

    /** Opens the room and waits for a head in the arena. */
    static Player in(BrowserContext person, String room) {
        Player player = opens(person, "/play/" + room);
        player.waitUntilAlive();
        return player;
    }

    /** Opens the room to look on. */
    static Player watching(BrowserContext person, String room) {
        Player player = opens(person, "/play/" + room + "?watch");
        player.waitFor("landline.connected && landline.seq > 0");
        return player;
    }

    /** Opens the room's stage, and waits for both its arena and its scoreboard: what happens from now on is told there. */
    static Player onStage(BrowserContext person, String room) {
        Player stage = opens(person, "/watch/" + room);
        stage.waitFor("landline.connected && landline.seq > 0 && landline.scoreboard.state === 'open'"
                + " && landline.scoreboard.position");
        return stage;
    }

    static Player opens(BrowserContext person, String path) {
        Page page = person.newPage();
        page.navigate(path);
        return new Player(page);
    }

    static Player at(Page page) {
        return new Player(page);
    }

    Page page() {
        return page;
    }

    /** And seen: before its head is drawn for the first time, nobody turns it. */
    void waitUntilAlive() {
        waitFor("landline.connected && landline.me && landline.me.alive && landline.me.seen");
    }

    /** Waits until the expression, in which {@code x} and {@code y} are where the head is, is true. */
    void waitFor(String expression) {
        waitFor(expression, 10_000);
    }

    void waitFor(String expression, double deadlineMs) {
        page.waitForFunction(
                "() => { const landline = window.landline; if (!landline) return false;"
                        + " const x = landline.me ? landline.me.cell % " + WIDTH + " : -1;"
                        + " const y = landline.me ? Math.floor(landline.me.cell / " + WIDTH + ") : -1;"
                        + " return " + expression + "; }",
                null,
                new Page.WaitForFunctionOptions().setTimeout(deadlineMs));
    }

    int number(String expression) {
        return ((Number) page.evaluate("() => " + expression)).intValue();
    }

    String text(String expression) {
        return String.valueOf(page.evaluate("() => " + expression));
    }

    int x() {
        return number("landline.me.cell") % WIDTH;
    }

    int y() {
        return number("landline.me.cell") / WIDTH;
    }

    int land() {
        return number("landline.me.land");
    }

    /** From now on a swipe over the middle of the arena stands for each arrow key. */
    Player withFingers() {
        swipes = true;
        return this;
    }

    void press(String key) {
        presses++;
        if (swipes) {
            swipe(key);
        } else {
            page.keyboard().press(key);
        }
    }

    private void swipe(String arrow) {
        int centreX = page.viewportSize().width / 2;
        int centreY = page.viewportSize().height / 2;
        int aside = arrow.equals("ArrowRight") ? SWIPE_PX : arrow.equals("ArrowLeft") ? -SWIPE_PX : 0;
        int along = arrow.equals("ArrowDown") ? SWIPE_PX : arrow.equals("ArrowUp") ? -SWIPE_PX : 0;
        touch("touchStart", centreX, centreY);
        touch("touchMove", centreX + aside, centreY + along);
        touch("touchEnd", 0, 0);
    }

    /** How many keys were pressed so far. */
    int presses() {
        return presses;
    }

    /** @param type touchStart, touchMove or touchEnd, at a place in CSS pixels */
    void touch(String type, int touchX, int touchY) {
        JsonArray points = new JsonArray();
        if (!type.equals("touchEnd")) {
            JsonObject point = new JsonObject();
            point.addProperty("x", touchX);
            point.addProperty("y", touchY);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        if (finger == null) {
            finger = page.context().newCDPSession(page);
        }
        finger.send("Input.dispatchTouchEvent", event);
    }

    /** Gives the seat back, so that nobody is led to this room who presses Play. */
    void leave() {
        page.getByLabel("Landline, leave for the lobby").click();
        page.waitForURL(url -> url.endsWith("/"));
    }

    /** Leaves home for the middle of the arena, goes round a corner and another one, and comes home. */
    void claimSomething() {
        goRound(setOff());
    }

    /** Presses the first key of a trip towards the middle of the arena. */
    Trip setOff() {
        Trip trip = new Trip(x(), y(), x() < WIDTH / 2, y() < HEIGHT / 2, 6, 5);
        press(trip.right() ? "ArrowRight" : "ArrowLeft");
        return trip;
    }

    /**
     * Goes on with a trip until there is new land. It steers by what is seen, as people do: what a slow line has brought is
     * too old for that. And as people do, whoever has turned too late and runs past home goes round it, and whoever is out
     * sets off again: how soon a key gets through is up to the machine.
     */
    void goRound(Trip trip) {
        String away = trip.right() ? "ArrowRight" : "ArrowLeft";
        insistOn(away);
        String on = trip.down() ? "ArrowDown" : "ArrowUp";
        String back = trip.right() ? "ArrowLeft" : "ArrowRight";
        String up = trip.down() ? "ArrowUp" : "ArrowDown";
        waitUntilSeen(trip.right() ? "x >= " + (trip.homeX() + trip.aside()) : "x <= " + (trip.homeX() - trip.aside()));
        turn(on);
        waitUntilSeen(trip.down() ? "y >= " + (trip.homeY() + trip.along()) : "y <= " + (trip.homeY() - trip.along()));
        List<String> round = List.of(back, up, away, on);
        for (int leg = 0; leg < TRIES * round.size() && isOnTheWay(); leg++) {
            String arrow = round.get(leg % round.size());
            turn(arrow);
            waitFor("(" + ARRIVED + ") || " + (leadsHome(arrow, trip) ? beyond(arrow, trip, 3) : seenAt(arrow, trip)));
        }
        if (land() <= HOME_CELLS) {
            assertThat(++outs).as("times out on the way").isLessThan(TRIES);
            waitUntilAlive();
            goRound(setOff().of(trip.aside(), trip.along()));
        }
    }

    /** Presses the key that was pressed already again, if that turn came too late. */
    private void insistOn(String arrow) {
        waitFor("landline.unacknowledged === 0");
        turn(arrow);
    }

    private boolean isOnTheWay() {
        return !(Boolean) page.evaluate("() => " + ARRIVED);
    }

    /** Presses the key until the head is known to go there, or is out: a turn that comes too late has no effect. */
    private void turn(String arrow) {
        String gone = "(landline.me.heading === " + HEADINGS.indexOf(arrow) + " || " + ARRIVED + ")";
        for (int i = 0; i < TRIES && !(Boolean) page.evaluate("() => " + gone); i++) {
            press(arrow);
            waitFor("landline.unacknowledged === 0 || " + gone);
        }
    }

    /** Whether straight on, as far as the server says, is the home that the trip began in. */
    private boolean leadsHome(String arrow, Trip trip) {
        int aside = isAcross(arrow) ? y() - trip.homeY() : x() - trip.homeX();
        return Math.abs(aside) <= 2;
    }

    /** The head is seen at the near edge of the home, or past it. */
    private static String seenAt(String arrow, Trip trip) {
        return "landline.me.seen && (({x, y}) => " + beyond(arrow, trip, -2) + ")(landline.me.seen)";
    }

    /** The head is so many cells farther than the middle of the home. */
    private static String beyond(String arrow, Trip trip, int cells) {
        boolean grows = arrow.equals("ArrowRight") || arrow.equals("ArrowDown");
        int middle = isAcross(arrow) ? trip.homeX() : trip.homeY();
        return (isAcross(arrow) ? "x" : "y") + (grows ? " >= " + (middle + cells) : " <= " + (middle - cells));
    }

    private static boolean isAcross(String arrow) {
        return arrow.equals("ArrowRight") || arrow.equals("ArrowLeft");
    }

    /** Waits until the expression is true, in which {@code x} and {@code y} are where the own head is drawn. */
    private void waitUntilSeen(String expression) {
        waitFor("landline.me.seen && (({x, y}) => " + expression + ")(landline.me.seen)");
    }

    /** Waits until the page has a tick of the server's newest answer, and the same sum for it. */
    void waitUntilInStep() {
        page.waitForFunction("async () => { const answer = await fetch('/api/rooms/' + landline.room + '/frames');"
                + " const { frames } = await answer.json();"
                + " return frames.some(({ seq, sum }) => seq === landline.seq && sum === landline.sum); }");
    }

    /** Goes to the farther side of the arena and waits there at the edge, with the line behind. */
    void goToFarSide() {
        boolean right = x() < WIDTH / 2;
        String arrow = right ? "ArrowRight" : "ArrowLeft";
        press(arrow);
        insistOn(arrow);
        waitFor(right ? "x === " + (WIDTH - 1) : "x === 0");
    }

    /** Crosses the other's line, which runs along a row to an end of the arena. */
    void cross(int row, int other) {
        boolean below = y() < row;
        String lineAbove =
                "[...Array(" + HEIGHT + ").keys()].some(r => landline.lineAt(r * " + WIDTH + " + x) === " + other + ")";
        if (!(Boolean)
                page.evaluate("() => { const x = landline.me.cell % " + WIDTH + "; return " + lineAbove + "; }")) {
            String along = x() < WIDTH / 2 ? "ArrowRight" : "ArrowLeft";
            press(along);
            insistOn(along);
            waitFor(lineAbove);
        }
        String across = below ? "ArrowDown" : "ArrowUp";
        press(across);
        insistOn(across);
    }

    /** Notes the sum of each tick from now on. */
    void rememberSums() {
        page.evaluate("() => { window.sums = {};"
                + " setInterval(() => { window.sums[landline.seq] = landline.sum; }, 5); }");
    }

    @SuppressWarnings("unchecked") // keys of objects are strings, and sums numbers
    Map<String, Number> sums() {
        return new HashMap<>((Map<String, Number>) page.evaluate("() => window.sums"));
    }
}
