package dev.landline.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A small world drawn in text, one word per cell: {@code .} is nobody's, {@code A} is seat 1's land, {@code a} its line
 * on nobody's land, {@code Ba} its line on seat 2's land. A head is added as {@code ^ > v <}, or {@code *} at rest; it
 * belongs to the line's seat, else to the land's, else the letter follows: {@code B*A}.
 *
 * <p>A second is 2 ticks. After each step a client that knows no rules must have the same world.
 */
final class Picture {

    private static final String HEADS = "^>v<*";
    private static final Pattern CELL = Pattern.compile("([A-H.]?)([a-h]?)(?:([\\^>v<*])([A-H]?))?");
    private static final int TICK_HZ = 2;

    final World world;
    private final ReferenceClient client;
    private final List<Delta> deltas = new ArrayList<>();

    private Picture(World world) {
        this.world = world;
        client = Agreement.clientOf(world);
    }

    static Picture of(String drawing) {
        return of(drawing, 1000, 10);
    }

    /** Seats 1 to 8; those that are not in the drawing are free. */
    static Picture of(String drawing, int roundTicks, int podiumTicks) {
        List<List<String>> words = words(drawing);
        int width = words.getFirst().size();
        World world = new World(new Rules(width, words.size(), 8, TICK_HZ, roundTicks, podiumTicks), 1);
        List<String> cells = words.stream().flatMap(List::stream).toList();
        assertThat(cells).as("cells of a picture").hasSize(width * words.size());
        for (int cell = 0; cell < cells.size(); cell++) {
            put(world, cell, cells.get(cell));
        }
        for (Seat seat : world.seats) {
            seat.peak = seat.land;
            assertThat(seat.taken).as("seat %s has a head", seat.number()).isEqualTo(seat.alive);
            layLine(world, seat);
        }
        return new Picture(world);
    }

    private static void put(World world, int cell, String word) {
        Matcher parts = CELL.matcher(word);
        assertThat(parts.matches()).as("a cell: %s", word).isTrue();
        Seat owner = seat(world, parts.group(1));
        Seat line = seat(world, parts.group(2));
        world.grid.setOwner(cell, owner.number());
        world.grid.setLine(cell, line.number());
        if (owner.number() != 0) {
            owner.land++;
            owner.landBox.include(cell % world.grid.width, cell / world.grid.width);
        }
        if (parts.group(3) != null) {
            Seat named = seat(world, parts.group(4));
            Seat head = named.number() != 0 ? named : line.number() != 0 ? line : owner;
            head.alive = true;
            head.cell = cell;
            head.heading = Heading.of(HEADS.indexOf(parts.group(3)));
        }
    }

    private static Seat seat(World world, String letter) {
        if (letter.isEmpty() || letter.equals(".")) {
            return world.seats[0];
        }
        Seat seat = world.seats[number(letter)];
        if (!seat.taken) {
            seat.sitDown(letter.toUpperCase(Locale.ROOT), Kind.PERSON, 0);
        }
        return seat;
    }

    private static int number(String letter) {
        return letter.toUpperCase(Locale.ROOT).charAt(0) - 'A' + 1;
    }

    /** Finds an order of the line's cells that ends at the head. */
    private static void layLine(World world, Seat seat) {
        long cells = 0;
        for (int cell = 0; cell < world.grid.cells(); cell++) {
            cells += seat.alive && world.grid.line(cell) == seat.number() ? 1 : 0;
        }
        List<Integer> path = new ArrayList<>();
        assertThat(cells == 0 || follow(world, seat.number(), seat.cell, cells, path))
                .as("seat %s has one line that ends at its head", seat.number())
                .isTrue();
        path.reversed().forEach(seat::lay);
    }

    private static boolean follow(World world, int seat, int cell, long left, List<Integer> path) {
        if (world.grid.line(cell) != seat || path.contains(cell)) {
            return false;
        }
        path.add(cell);
        if (left == 1) {
            return true;
        }
        for (int code = 0; code < 4; code++) {
            if (follow(world, seat, world.grid.next(cell, Heading.of(code)), left - 1, path)) {
                return true;
            }
        }
        path.removeLast();
        return false;
    }

    /** One tick with turns such as {@code "A up"}. */
    Picture step(String... turns) {
        List<Inputs.Turn> list = new ArrayList<>();
        for (String turn : turns) {
            Seat seat = world.seat(number(turn));
            Heading heading = Heading.valueOf(turn.substring(2).toUpperCase(Locale.ROOT));
            list.add(new Inputs.Turn(seat.number(), heading, seat.n() + 1, false));
        }
        return step(Inputs.turns(list));
    }

    Picture step(Inputs inputs) {
        Delta delta = world.step(inputs);
        deltas.add(delta);
        Invariants.check(world, delta);
        client.apply(delta);
        Agreement.check(client, world);
        return this;
    }

    Picture steps(int ticks) {
        for (int i = 0; i < ticks; i++) {
            step();
        }
        return this;
    }

    Picture shows(String drawing) {
        List<List<String>> drawn = words(drawing);
        int columns = drawn.stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .max()
                .orElse(1);
        assertThat(text(rows(), columns))
                .as("the world after tick %s", world.seq())
                .isEqualTo(text(drawn, columns));
        return this;
    }

    /** What happened to whom in the last tick, as {@code "B cut by A"}. */
    Picture outs(String... expected) {
        List<String> outs = new ArrayList<>();
        for (Delta.Out out : delta().outs()) {
            String by = out.by() == 0 ? "" : " by " + letter(out.by());
            outs.add(letter(out.seat()) + " " + out.how().name().toLowerCase(Locale.ROOT) + by);
        }
        assertThat(outs).as("outs in tick %s", world.seq()).containsExactly(expected);
        return this;
    }

    Picture kills(String seat, int expected) {
        assertThat(world.seat(number(seat)).kills()).as("kills of %s", seat).isEqualTo(expected);
        return this;
    }

    /** What the last tick returned. */
    Delta delta() {
        return deltas.getLast();
    }

    Seat seat(String letter) {
        return world.seat(number(letter));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (int y = 0; y < world.grid.height; y++) {
            List<String> row = new ArrayList<>();
            for (int x = 0; x < world.grid.width; x++) {
                row.add(word(y * world.grid.width + x));
            }
            rows.add(row);
        }
        return rows;
    }

    private String word(int cell) {
        int owner = world.owner(cell);
        int line = world.line(cell);
        String ground = (owner == 0 ? "" : letter(owner))
                + (line == 0 ? "" : letter(line).toLowerCase(Locale.ROOT));
        for (Seat seat : world.seats) {
            if (seat.alive() && seat.cell() == cell) {
                String whose = seat.number() == (line == 0 ? owner : line) ? "" : letter(seat.number());
                return (ground.isEmpty() ? "." : ground)
                        + HEADS.charAt(seat.heading().code())
                        + whose;
            }
        }
        return ground.isEmpty() ? "." : ground;
    }

    private static String letter(int seat) {
        return String.valueOf((char) ('A' + seat - 1));
    }

    private static List<List<String>> words(String drawing) {
        return drawing.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> List.of(line.split(" +")))
                .toList();
    }

    private static String text(List<List<String>> rows, int columns) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(word -> word + " ".repeat(Math.max(0, columns - word.length())))
                        .collect(Collectors.joining(" "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
