package io.barnraiser.shell;

import io.barnraiser.platform.error.FieldError;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Invented people and numbers for {@code /design}.
///
/// @param now epoch milliseconds
public record DesignPage(long now, List<Row> rows, List<FieldError> errors, List<Integer> weeks) {

    /// An invented member.
    ///
    /// @param seenAt epoch milliseconds
    public record Row(
            long id,
            String name,
            String handle,
            String source,
            int activities,
            long spend,
            long seenAt,
            String state) {}

    static DesignPage at(Instant now) {
        long millis = now.toEpochMilli();
        return new DesignPage(
                millis,
                List.of(
                        row(1, "Ada Lindqvist", "ada", "Discourse", 482, 128_400, millis, 4, "good"),
                        row(2, "Bảo Nguyễn", "bao_n", "Stack Exchange", 97, 0, millis, 90, "info"),
                        row(3, "Χριστίνα Παπαδοπούλου", "xpapa", "Discourse", 61, 43_990, millis, 60 * 5, "plain"),
                        row(
                                4,
                                "Karl-Theodor von Hohenberg-Wittelsbach",
                                "ktvhw",
                                "Shop",
                                12,
                                1_289_900,
                                millis,
                                60 * 49,
                                "warn"),
                        row(5, "محمد العلي", "m.alali", "Mailing list", 7, 0, millis, 60 * 24 * 9, "plain"),
                        row(6, "rosa", "rosa", "Git", 3, 0, millis, 60 * 24 * 80, "bad")),
                List.of(
                        new FieldError("design-email", "design.error.email"),
                        new FieldError("design-name", "design.error.name")),
                List.of(12, 18, 15, 22, 30, 26, 34, 41, 38, 45, 52, 49));
    }

    private static Row row(
            long id,
            String name,
            String handle,
            String source,
            int activities,
            long spend,
            long now,
            int minutes,
            String state) {
        return new Row(
                id,
                name,
                handle,
                source,
                activities,
                spend,
                now - Duration.ofMinutes(minutes).toMillis(),
                state);
    }
}
