package io.barnraiser.connectors.row;

import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.ingest.Sink;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads a table row by row. The position is the number of rows that were read.
final class TableFile implements RecordReader {

    /// By which mapping rows are understood, and the rule that it makes.
    record Understood(String preset, RowRule rule) {}

    /// Rows of one order at most: a column that is the same all over must not hold the file in memory.
    private static final int MOST_ROWS = 5_000;

    private final Function<List<String>, Map<String, String>> options;
    private final Function<List<String>, Understood> understand;

    /// @param options from the names of the columns to the options of {@link Table}
    /// @param understand from the names of the columns to what they mean
    TableFile(Function<List<String>, Map<String, String>> options, Function<List<String>, Understood> understand) {
        this.options = options;
        this.understand = understand;
    }

    @Override
    public void read(InputStream file, Position from, Sink sink) throws IOException {
        Table table = Table.open(file, options);
        Understood how = understand.apply(table.columns());
        long done = from.isStart() ? 0 : Long.parseLong(from.value());
        for (long i = 0; i < done && table.next().isPresent(); i++) {
            // Read over: an earlier run has handed it in.
        }
        Group group = new Group(table.columns(), how, sink, done);
        Optional<List<String>> values = table.next();
        while (values.isPresent()) {
            group.add(KeptRows.row(table.columns(), values.get()));
            values = table.next();
        }
        group.flush();
        table.broken()
                .ifPresent(why -> sink.put(
                        Parsed.dropped(DropReason.MALFORMED, why, ""), new Position(String.valueOf(group.done + 1))));
    }

    /// Neighbouring rows that belong together.
    private static final class Group {
        private final List<String> columns;
        private final Understood how;
        private final Sink sink;
        private final List<TableRow> rows = new ArrayList<>();
        private Optional<String> key = Optional.empty();
        private long done;

        Group(List<String> columns, Understood how, Sink sink, long done) {
            this.columns = columns;
            this.how = how;
            this.sink = sink;
            this.done = done;
        }

        void add(TableRow row) {
            Optional<String> next = how.rule().group(row);
            if (next.isEmpty() || !next.equals(key) || rows.size() >= MOST_ROWS) {
                flush();
            }
            rows.add(row);
            key = next;
        }

        void flush() {
            if (rows.isEmpty()) {
                return;
            }
            done += rows.size();
            String raw = KeptRows.write(how.preset(), columns, rows);
            sink.put(how.rule().parse(List.<Row>copyOf(rows), raw), new Position(String.valueOf(done)));
            rows.clear();
        }
    }
}
