package io.barnraiser.bench;

import java.util.Locale;

/// A table on standard output that shows each row as soon as it is there: the first column is words, the others are
/// figures.
final class Table {

    private static final int WORDS = 40;
    private static final int FIGURE = 13;

    /// Prints the heads of the columns.
    Table(String... heads) {
        line(heads);
    }

    /// The usual columns of many equal requests.
    static Table ofLatencies() {
        return new Table("", "n", "p50 ms", "p95 ms", "p99 ms");
    }

    /// Prints a row of figures, numbers with grouped digits.
    void row(String words, Object... figures) {
        String[] cells = new String[figures.length + 1];
        cells[0] = words;
        for (int i = 0; i < figures.length; i++) {
            cells[i + 1] = shown(figures[i]);
        }
        line(cells);
    }

    /// Prints the row of {@link #ofLatencies}.
    void row(String words, Latencies latencies) {
        row(words, latencies.count(), latencies.millis(.5), latencies.millis(.95), latencies.millis(.99));
    }

    private static String shown(Object figure) {
        return switch (figure) {
            case Double number when number < 100 -> String.format(Locale.ROOT, "%.2f", number);
            case Double number -> String.format(Locale.ROOT, "%,.0f", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            default -> figure.toString();
        };
    }

    private static void line(String... cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + WORDS + "s", cells[0]));
        for (int i = 1; i < cells.length; i++) {
            line.append(String.format(Locale.ROOT, " %" + FIGURE + "s", cells[i]));
        }
        System.out.println(line.toString().stripTrailing());
    }
}
