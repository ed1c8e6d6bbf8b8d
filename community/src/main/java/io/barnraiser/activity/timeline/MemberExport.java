package io.barnraiser.activity.timeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// All members of a list as a table, written while it is read.
final class MemberExport {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "handle",
            "standing",
            "sources",
            "first_seen",
            "last_seen",
            "activities",
            "spend",
            "currency",
            "orders",
            "unanswered",
            "tags");

    private final Timelines timelines;
    private final Map<Long, String> sources;
    private final String currency;

    MemberExport(Timelines timelines, Map<Long, String> sources, String currency) {
        this.timelines = timelines;
        this.sources = sources;
        this.currency = currency;
    }

    /// Writes everybody whom the filter of {@code query} leaves, in its order.
    void write(MemberQuery query, OutputStream out) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writer.write(CsvLine.of(COLUMNS));
            timelines.each(query.filter(), query.sort(), query.ascending(), row -> write(writer, row));
        } catch (UncheckedIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        }
    }

    private void write(Writer writer, MemberRow row) {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        try {
            writer.write(CsvLine.of(List.of(
                    Long.toString(row.id()),
                    row.name(),
                    row.handle().orElse(""),
                    row.standing(),
                    String.join(
                            "; ",
                            row.sources().stream()
                                    .map(source -> sources.getOrDefault(source, "#" + source))
                                    .toList()),
                    time(row.firstAt()),
                    time(row.lastAt()),
                    Long.toString(row.activityCount()),
                    BigDecimal.valueOf(row.spendMinor(), digits).toPlainString(),
                    currency,
                    Long.toString(row.orderCount()),
                    Long.toString(row.unanswered()),
                    String.join("; ", row.tags()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String time(long millis) {
        return millis == 0 ? "" : Instant.ofEpochMilli(millis).toString();
    }
}
