package io.barnraiser.bench;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Databases;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/// The limit that ingest is held against: how many rows a second this database takes into the same two tables with the
/// same indexes, from one thread that does nothing else, in prepared batches, one durable commit a batch.
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
                database.run(handle -> insert(handle.getConnection(), first, size));
            }
            return events / (Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1e9);
        }
    }

    private static void insert(Connection connection, int from, int size) {
        try (PreparedStatement activity = connection.prepareStatement("""
                        INSERT INTO activity (id, source_id, external_id, identity_id, kind_id, happened_at, known_at, object_id, label)
                        VALUES (?, 1, ?, ?, 8, ?, ?, ?, ?)
                        """);
                PreparedStatement raw =
                        connection.prepareStatement("INSERT INTO activity_raw (activity_id, body) VALUES (?, ?)")) {
            for (int i = from; i < from + size; i++) {
                int identity = (int) (i * 2_654_435_761L % 100_000);
                activity.setLong(1, i + 1L);
                activity.setString(2, "message-" + Integer.toHexString(i * 0x9E3779B9) + "-" + i);
                activity.setLong(3, identity);
                activity.setLong(4, 1_770_000_000_000L + i * 7919L % 20_000_000_000L);
                activity.setLong(5, 1_790_000_000_000L + i);
                activity.setLong(6, i % 5000);
                activity.setString(7, "rain trail");
                activity.addBatch();
                raw.setLong(1, i + 1L);
                raw.setString(2, BODY.formatted("message-" + i));
                raw.addBatch();
            }
            activity.executeBatch();
            raw.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
