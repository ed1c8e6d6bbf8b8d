package io.barnraiser.activity.connect;

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
import java.util.TreeMap;

/// What reading a file would do, found by reading its beginning and storing nothing.
///
/// @param first the first activities, as they would stand in the log
/// @param kinds how many activities of each kind
/// @param records how many records were looked at
/// @param isWhole whether these are all records of the file
/// @param drops what would be dropped, the most frequent reason first
/// @param earliest when the earliest of them happened, in epoch milliseconds; 0 for none
/// @param latest when the latest of them happened
public record Look(
        List<Incoming> first,
        Map<String, Long> kinds,
        long records,
        boolean isWhole,
        List<Drop> drops,
        long earliest,
        long latest) {

    /// Records that would be dropped for one reason.
    ///
    /// @param detail what was said of the first of them
    public record Drop(DropReason reason, long count, String detail) {}

    private static final int SHOWN = 8;
    private static final int LOOKED_AT = 5_000;

    public Look {
        first = List.copyOf(first);
        drops = List.copyOf(drops);
    }

    /// Looks at the beginning of {@code file}.
    ///
    /// @throws io.barnraiser.activity.ingest.ConnectorException when it is not what the reader reads, in words
    static Look at(RecordReader reader, InputStream file) throws IOException {
        Beginning beginning = new Beginning();
        try {
            reader.read(file, Position.START, beginning);
            beginning.whole = true;
        } catch (Enough e) {
            beginning.whole = false;
        }
        return beginning.look();
    }

    /// The beginning was seen.
    private static final class Enough extends RuntimeException {
        Enough() {
            super("enough was seen", null, false, false);
        }
    }

    private static final class Beginning implements Sink {
        private final List<Incoming> first = new ArrayList<>();
        private final Map<String, Long> kinds = new TreeMap<>();
        private final Map<DropReason, Drop> drops = new EnumMap<>(DropReason.class);
        private long earliest = Long.MAX_VALUE;
        private long latest = Long.MIN_VALUE;
        private long records;
        private boolean whole;

        @Override
        public void put(Parsed parsed, Position after) {
            if (records == LOOKED_AT) {
                throw new Enough();
            }
            records++;
            switch (parsed) {
                case Parsed.One one -> one.activities().forEach(this::see);
                case Parsed.Dropped dropped ->
                    drops.merge(
                            dropped.reason(),
                            new Drop(dropped.reason(), 1, dropped.detail()),
                            (known, more) -> new Drop(known.reason(), known.count() + 1, known.detail()));
            }
        }

        private void see(Incoming activity) {
            kinds.merge(activity.kind(), 1L, Long::sum);
            Instant at = activity.happenedAt();
            earliest = Math.min(earliest, at.toEpochMilli());
            latest = Math.max(latest, at.toEpochMilli());
            if (first.size() < SHOWN) {
                first.add(activity);
            }
        }

        @Override
        public void reached(Position position) {
            // Nothing is stored.
        }

        @Override
        public void progress(String doing, long done, long total) {
            // It is over before anybody could watch.
        }

        Look look() {
            List<Drop> sorted = drops.values().stream()
                    .sorted((one, other) -> Long.compare(other.count(), one.count()))
                    .toList();
            boolean none = kinds.isEmpty();
            return new Look(first, kinds, records, whole, sorted, none ? 0 : earliest, none ? 0 : latest);
        }
    }
}
