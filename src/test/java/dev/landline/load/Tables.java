package dev.landline.load;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of Markdown, as docs/measurements.md holds them. */
final class Tables {

    private Tables() {}

    static void head(String... cells) {
        row((Object[]) cells);
        System.out.println(Stream.of(cells).skip(1).map(cell -> "--:|").collect(Collectors.joining("", "|---|", "")));
    }

    static void row(Object... cells) {
        System.out.println(Stream.of(cells).map(Tables::cell).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String cell(Object value) {
        return value instanceof Double number ? number(number) : String.valueOf(value);
    }

    /** As many digits as one would believe. */
    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.1f" : "%,.0f", value);
    }
}
