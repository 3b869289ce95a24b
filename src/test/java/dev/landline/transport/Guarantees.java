package dev.landline.transport;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterInfo;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Notes which points of the contract held on which line, and compares it with docs/guarantees.md when all points have been
 * run. After an intended change {@code mvn test -Dtest=LineContractTest -Dguarantees.write=true} writes the page.
 */
final class Guarantees implements AfterEachCallback, AfterAllCallback {

    private static final String HEAD = """
            # Guarantees

            What every line keeps to. This page is written by the test run: *yes* stands where a point of `LineContractTest` was run
            on a line of a running server and held. A run that proves something else than this page says fails.

                mvn test -Dtest=LineContractTest -Dguarantees.write=true

            - **Order, loss, duplicates**: each tick comes once, in order, whatever the line; every frame's sum is checked.
            - **Resume**: 120 s back, in one answer. What is older is answered with a keyframe, never with an error.
            - **Change of line**: at any position, from any line to any other, with nothing skipped and nothing twice.
            - **Latency** is not bounded: what each line adds is in [measurements.md](measurements.md). A reader that takes nothing
              for 2 s is let go (`WaitingReadersTest`, `HostileTest`), so nobody slow makes others wait.
            - **Intents** are applied once and in order, over all lines of a seat (`IntentsTest`, `PlayingTest`).

            The toy is the example of [add-a-line.md](add-a-line.md); it exists in tests only.

            """;

    private static final Path PAGE = Path.of("docs", "guarantees.md");
    private static final Path PROVED = Path.of("target", "guarantees.md");

    /** Of each point, by method name, the arguments that it was run with, and whether it held each time. */
    private final Map<String, Map<List<String>, Boolean>> runs = new HashMap<>();

    @Override
    public void afterEach(ExtensionContext context) {
        ParameterInfo run = ParameterInfo.get(context);
        if (run == null) {
            return; // a test of no line
        }
        List<String> arguments =
                Arrays.stream(run.getArguments().toArray()).map(String::valueOf).toList();
        runs.computeIfAbsent(context.getRequiredTestMethod().getName(), key -> new HashMap<>())
                .merge(arguments, context.getExecutionException().isEmpty(), Boolean::logicalAnd);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        List<String> points = points(context.getRequiredTestClass());
        if (!runs.keySet().equals(new HashSet<>(points))) {
            return; // a part of the contract proves nothing of the whole
        }
        String proved = page(points);
        Files.writeString(PROVED, proved);
        if (Boolean.getBoolean("guarantees.write")) {
            Files.writeString(PAGE, proved);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE).lines().toList() : List.of())
                .as(
                        "%s says something else than this run proved; if that is intended, write it with"
                                + " mvn test -Dtest=LineContractTest -Dguarantees.write=true",
                        PAGE)
                .isEqualTo(proved.lines().toList());
    }

    private static List<String> points(Class<?> contract) {
        return Arrays.stream(contract.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(ParameterizedTest.class))
                .sorted(Comparator.comparingInt(Guarantees::order).thenComparing(Method::getName))
                .map(Method::getName)
                .toList();
    }

    private static int order(Method point) {
        Order order = point.getAnnotation(Order.class);
        return order == null ? Order.DEFAULT : order.value();
    }

    private String page(List<String> points) {
        StringBuilder page = new StringBuilder(HEAD);
        row(page, "", line -> line);
        row(page, "---", line -> "---");
        points.forEach(point -> row(page, sentence(point), line -> cell(held(point, line))));
        page.append(
                "\n## Take-overs\n\nFrom the line of the row to the line of the column, in the middle of a game.\n\n");
        row(page, "from, to", line -> line);
        row(page, "---", line -> "---");
        for (Lines from : Lines.values()) {
            row(page, from.toString(), to -> cell(takenOver(List.of(from.toString(), to))));
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String first, Function<String, String> cell) {
        page.append(Arrays.stream(Lines.values())
                .map(line -> cell.apply(line.toString()))
                .collect(joining(" | ", "| " + first + " | ", " |\n")));
    }

    /** The line is a run's last argument; it held if it did with all others. */
    private Set<Boolean> held(String point, String line) {
        Set<Boolean> held = new HashSet<>();
        runs.getOrDefault(point, Map.of()).forEach((arguments, passed) -> {
            if (arguments.getLast().equals(line)) {
                held.add(passed);
            }
        });
        return held;
    }

    private Set<Boolean> takenOver(List<String> pair) {
        Set<Boolean> held = new HashSet<>();
        runs.values().stream().filter(run -> run.containsKey(pair)).forEach(run -> held.add(run.get(pair)));
        return held;
    }

    private static String cell(Set<Boolean> held) {
        return held.isEmpty() ? "not run" : held.contains(false) ? "no" : "yes";
    }

    private static String sentence(String method) {
        return method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
