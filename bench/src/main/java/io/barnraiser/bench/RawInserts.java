package io.barnraiser.bench;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Databases;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// The limit that ingest is held against: how many rows a second this database takes into the same two tables with the
/// same indexes, from one thread that does nothing else, in the same prepared batches, one durable commit
/// a batch.
final class RawInserts {

    private static final String BODY =
            "{\"type\":\"page\",\"messageId\":\"%s\",\"userId\":\"u1\",\"context\":{\"ip\":\"203.0.113.7\"},"
                    + "\"name\":\"rain trail\",\"properties\":{\"url\":\"https://shop.example/4711\",\"title\":\"blue coat warm seam\"}}";

    private RawInserts() {}

    /// Events a second, inserting {@code events} in commits of {@code size}.
    static double perSecond(Store store, int events, int size) {
        try (Database database = Databases.open(store.folder(), store.url())) {
            long begun = System.nanoTime();
            for (int from = 0; from < events; from += size) {
                int first = from;
                database.run(handle -> insert(handle, first, size));
            }
            return events / (Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1e9);
        }
    }

    private static void insert(Handle handle, int from, int size) {
        List<Integer> rows = IntStream.range(from, from + size).boxed().toList();
        Batch.run(
                handle,
                """
                INSERT INTO activity
                  (id, source_id, external_id, identity_id, kind_id, happened_at, known_at, object_id, label)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                (row, i) -> row.number(i + 1L)
                        .number(1)
                        .text("message-" + Integer.toHexString(i * 0x9E3779B9) + "-" + i)
                        .number(i * 2_654_435_761L % 100_000)
                        .number(8)
                        .number(1_770_000_000_000L + i * 7919L % 20_000_000_000L)
                        .number(1_790_000_000_000L + i)
                        .number(i % 5000)
                        .text("rain trail"));
        Batch.run(
                handle,
                "INSERT INTO activity_raw (activity_id, body) VALUES (?, ?)",
                rows,
                (row, i) -> row.number(i + 1L).text(BODY.formatted("message-" + i)));
    }
}
