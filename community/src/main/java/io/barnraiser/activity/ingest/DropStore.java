package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.Numbers;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// The table dropped_event: the newest drops of every source.
final class DropStore {

    /// So many drops of a source are kept.
    static final int KEPT = 1_000;

    /// So much of a dropped record is kept, in characters.
    static final int LONGEST = 32_768;

    void add(Handle handle, SourceId source, List<Prepared.Dropped> drops, long at) {
        List<Prepared.Dropped> newest = drops.size() > KEPT ? drops.subList(drops.size() - KEPT, drops.size()) : drops;
        long id = Numbers.take(handle, "dropped_event", newest.size());
        try (PreparedStatement insert = handle.getConnection().prepareStatement("""
                INSERT INTO dropped_event (id, source_id, reason, detail, body, at)
                VALUES (?, ?, ?, ?, ?, ?)
                """)) {
            for (Prepared.Dropped drop : newest) {
                insert.setLong(1, id++);
                insert.setLong(2, source.value());
                insert.setString(3, drop.reason().code());
                insert.setString(4, Texts.cut(drop.detail(), Texts.LONGEST_LINE));
                insert.setString(5, Texts.cut(drop.raw(), LONGEST));
                insert.setLong(6, at);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("drops could not be stored", e);
        }
        prune(handle, source);
    }

    private static void prune(Handle handle, SourceId source) {
        handle.createUpdate("""
                        DELETE FROM dropped_event
                        WHERE source_id = :source
                          AND id < (
                            SELECT MIN(id)
                            FROM (
                              SELECT id
                              FROM dropped_event
                              WHERE source_id = :source
                              ORDER BY id DESC
                              LIMIT :kept
                            ) AS newest
                          )
                        """)
                .bind("source", source.value())
                .bind("kept", KEPT)
                .execute();
    }

    List<Drop> newest(Handle handle, SourceId source, int most) {
        return handle.createQuery("""
                        SELECT id, reason, detail, body, at
                        FROM dropped_event
                        WHERE source_id = :source
                        ORDER BY id DESC
                        LIMIT :most
                        """)
                .bind("source", source.value())
                .bind("most", most)
                .map((row, context) -> drop(row, source))
                .list();
    }

    /// Drops behind {@code after}, oldest first.
    List<Drop> after(Handle handle, SourceId source, long after, int most) {
        return handle.createQuery("""
                        SELECT id, reason, detail, body, at
                        FROM dropped_event
                        WHERE source_id = :source
                          AND id > :after
                        ORDER BY id
                        LIMIT :most
                        """)
                .bind("source", source.value())
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> drop(row, source))
                .list();
    }

    /// Removes a drop; false when it was not there any more.
    boolean remove(Handle handle, long id) {
        return handle.execute("DELETE FROM dropped_event WHERE id = ?", id) > 0;
    }

    void removeBefore(Handle handle, Instant before) {
        handle.execute("DELETE FROM dropped_event WHERE at < ?", before.toEpochMilli());
    }

    private static Drop drop(ResultSet row, SourceId source) throws SQLException {
        return new Drop(
                row.getLong("id"),
                source,
                DropReason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                row.getString("detail"),
                row.getString("body"),
                Instant.ofEpochMilli(row.getLong("at")));
    }
}
