package io.barnraiser.bench;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Databases;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// The limits that ingest is held against: how many rows a second this database takes into the same two tables with the
/// same indexes, from one thread that does nothing else, one durable commit a batch.
final class RawInserts {

    private static final String BODY =
            "{\"type\":\"page\",\"messageId\":\"%s\",\"userId\":\"u1\",\"context\":{\"ip\":\"203.0.113.7\"},"
                    + "\"name\":\"rain trail\",\"properties\":{\"url\":\"https://shop.example/4711\",\"title\":\"blue coat warm seam\"}}";

    private static final String COLUMNS =
            "id, source_id, external_id, identity_id, kind_id, happened_at, known_at, object_id, label";

    private RawInserts() {}

    /// Events a second, written as the program writes them, in commits of {@code size}: by prepared inserts
    /// into SQLite, by COPY into PostgreSQL.
    static double perSecond(Store store, int events, int size) {
        try (Database database = Databases.open(store.folder(), store.url())) {
            return timed(events, size, first -> database.run(handle -> insert(handle, first, size)));
        }
    }

    /// Events a second into PostgreSQL by batched inserts, as its driver makes them at their fastest: many rows a
    /// statement.
    static double batchedPerSecond(Store store, int events, int size) {
        Databases.open(store.folder(), store.url()).close();
        try (Bulk bulk = new Bulk(store)) {
            bulk.run("SET synchronous_commit = on");
            bulk.run("COMMIT");
            Bulk.Rows log = bulk.into("activity", COLUMNS.split(", "));
            Bulk.Rows bodies = bulk.into("activity_raw", "activity_id", "body");
            return timed(events, size, first -> {
                for (int i = first; i < first + size; i++) {
                    log.add(
                            i + 1L,
                            1,
                            message(i),
                            identity(i),
                            8,
                            happened(i),
                            1_790_000_000_000L + i,
                            i % 5000,
                            "rain trail");
                    bodies.add(i + 1L, BODY.formatted("message-" + i));
                }
                bulk.run("COMMIT");
            });
        }
    }

    private static double timed(int events, int size, IntConsumer commit) {
        long begun = System.nanoTime();
        for (int first = 0; first < events; first += size) {
            commit.accept(first);
        }
        return events / ((System.nanoTime() - begun) / 1e9);
    }

    private static void insert(Handle handle, int from, int size) {
        List<Integer> rows = IntStream.range(from, from + size).boxed().toList();
        Batch.run(
                handle,
                "INSERT INTO activity (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                (row, i) -> row.number(i + 1L)
                        .number(1)
                        .text(message(i))
                        .number(identity(i))
                        .number(8)
                        .number(happened(i))
                        .number(1_790_000_000_000L + i)
                        .number(i % 5000)
                        .text("rain trail"));
        Batch.run(
                handle,
                "INSERT INTO activity_raw (activity_id, body) VALUES (?, ?)",
                rows,
                (row, i) -> row.number(i + 1L).text(BODY.formatted("message-" + i)));
    }

    private static String message(int number) {
        return "message-" + Integer.toHexString(number * 0x9E3779B9) + "-" + number;
    }

    private static long identity(int number) {
        return number * 2_654_435_761L % 100_000;
    }

    private static long happened(int number) {
        return 1_770_000_000_000L + number * 7919L % 20_000_000_000L;
    }
}
