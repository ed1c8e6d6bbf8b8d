package io.barnraiser.connectors;

import io.barnraiser.activity.ingest.DropReason;
import io.barnraiser.activity.ingest.Incoming;
import io.barnraiser.activity.ingest.Parsed;
import io.barnraiser.activity.ingest.Position;
import io.barnraiser.activity.ingest.RecordReader;
import io.barnraiser.activity.ingest.Sink;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What reading a file would do, without doing it: the first activities as they would stand in the log, and for the
/// whole
/// file how many there are of each kind, and what would be dropped and why. Costs one pass over the file and the memory
/// of
/// what is shown.
///
/// @param first the first activities
/// @param kinds how many activities of each kind
/// @param records how many records the file has
/// @param drops what would be dropped, the most frequent reason first
/// @param earliest when the first activity happened; empty when there is none
/// @param latest when the last one happened
public record FilePreview(
        List<Incoming> first,
        Map<String, Long> kinds,
        long records,
        List<Drop> drops,
        Optional<Instant> earliest,
        Optional<Instant> latest) {

    /// Records that would be dropped for one reason.
    ///
    /// @param reason why
    /// @param count how many
    /// @param example what was said of the first of them
    public record Drop(DropReason reason, long count, String example) {}

    public FilePreview {
        first = List.copyOf(first);
        drops = List.copyOf(drops);
    }

    /// Reads {@code file} to its end.
    ///
    /// @param most how many activities are shown
    /// @throws io.barnraiser.activity.ingest.ConnectorException when the file is not what the reader reads
    public static FilePreview of(RecordReader reader, InputStream file, int most) throws IOException {
        Collector collector = new Collector(most);
        reader.read(file, Position.START, collector);
        return collector.preview();
    }

    private static final class Collector implements Sink {
        private final int most;
        private final List<Incoming> first = new ArrayList<>();
        private final Map<String, Long> kinds = new TreeMap<>();
        private final Map<DropReason, Drop> drops = new EnumMap<>(DropReason.class);
        private Optional<Instant> earliest = Optional.empty();
        private Optional<Instant> latest = Optional.empty();
        private long records;

        Collector(int most) {
            this.most = most;
        }

        @Override
        public void put(Parsed parsed, Position after) {
            records++;
            switch (parsed) {
                case Parsed.One one -> one.activities().forEach(this::see);
                case Parsed.Dropped dropped ->
                    drops.merge(
                            dropped.reason(),
                            new Drop(dropped.reason(), 1, dropped.detail()),
                            (known, another) -> new Drop(known.reason(), known.count() + 1, known.example()));
            }
        }

        private void see(Incoming activity) {
            kinds.merge(activity.kind(), 1L, Long::sum);
            Instant at = activity.happenedAt();
            if (earliest.isEmpty() || at.isBefore(earliest.get())) {
                earliest = Optional.of(at);
            }
            if (latest.isEmpty() || at.isAfter(latest.get())) {
                latest = Optional.of(at);
            }
            if (first.size() < most) {
                first.add(activity);
            }
        }

        @Override
        public void reached(Position position) {
            // Nothing is stored.
        }

        @Override
        public void progress(String doing, long done, long total) {
            // Nobody waits for long enough to watch.
        }

        FilePreview preview() {
            List<Drop> sorted = drops.values().stream()
                    .sorted((one, other) -> Long.compare(other.count(), one.count()))
                    .toList();
            return new FilePreview(first, kinds, records, sorted, earliest, latest);
        }
    }
}
