package io.barnraiser.bench.truth;

import io.barnraiser.evidence.Interval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The table as Markdown, and the document that holds it between two marks.
final class Document {

    private static final String BEGIN = "<!-- begin: ./barnraiser bench truth -->\n";
    private static final String END = "<!-- end: ./barnraiser bench truth -->";

    private Document() {}

    /// The rows below a sentence that says how they came about.
    static String table(String how, List<Scores.Row> rows) {
        StringBuilder text = new StringBuilder(how)
                .append("\n\n| estimator | measure | found | 95 % | worlds | cases | expected | |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        for (Scores.Row row : rows) {
            String range = row.interval()
                    .map(one -> number(one.lower()) + " to " + number(one.upper()))
                    .orElse(row.worlds() == 1 ? "one world" : "the same in all");
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %d | %,.0f | %s | %s |%n",
                    row.measure().estimator(),
                    row.measure().what(),
                    number(row.value()),
                    range,
                    row.worlds(),
                    row.cases(),
                    row.measure().target().words(),
                    answer(row)));
        }
        return text.toString();
    }

    private static String answer(Scores.Row row) {
        String answer = row.interval()
                .map((Interval found) -> row.measure().target().answer(found))
                .orElse("");
        return answer.equals("missed") ? "**missed**" : answer;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /// Puts {@code table} between the marks of {@code file}; all else stays.
    ///
    /// @throws IllegalArgumentException when the file has no marks
    static void write(Path file, String table) {
        try {
            String text = Files.readString(file);
            int begin = text.indexOf(BEGIN);
            int end = text.indexOf(END);
            if (begin < 0 || end < begin) {
                throw new IllegalArgumentException(file + " lacks the marks between which the table goes.");
            }
            Files.writeString(file, text.substring(0, begin + BEGIN.length()) + table + text.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
