package io.barnraiser.activity.log;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Reads the log and what it names row by row, past the mapping of rows to objects: there are millions.
final class ImageStore {

    /// Activities a page: a transaction that only reads, short enough for the database to tidy up in between.
    static final int PAGE = 100_000;

    private static final int FETCHED = 10_000;

    @FunctionalInterface
    private interface StoreRows {
        void row(ResultSet row) throws SQLException;
    }

    LogPeople people(Handle handle, int highest) {
        LogPeople people = new LogPeople(highest);
        each(
                handle,
                """
                SELECT i.id, i.member_id, i.source_id, m.standing, CASE WHEN i.kind = 'anonymous' THEN 1 ELSE 0 END
                FROM identity i
                JOIN member m ON m.id = i.member_id
                """,
                row -> people.add(row.getLong(1), row.getInt(2), row.getInt(3), row.getString(4), row.getInt(5) == 1));
        people.group();
        return people;
    }

    LogThings things(Handle handle, int highest) {
        LogThings things = new LogThings(highest);
        each(
                handle,
                "SELECT id, author_identity_id, parent_id, type FROM activity_object",
                row -> things.add(row.getLong(1), row.getInt(2), row.getInt(3), row.getString(4)));
        return things;
    }

    /// The highest number of {@code table}, 0 where it is empty.
    long highest(Handle handle, String table) {
        return handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM <table>")
                .define("table", table)
                .mapTo(Long.class)
                .one();
    }

    /// How many activities each identity has, at its number.
    int[] counts(Handle handle, int highest) {
        int[] counts = new int[highest + 1];
        each(handle, "SELECT identity_id, COUNT(*) FROM activity GROUP BY identity_id", row -> {
            if (row.getLong(1) <= highest) {
                counts[row.getInt(1)] = row.getInt(2);
            }
        });
        return counts;
    }

    Set<Integer> kinds(Handle handle, Collection<ActivityKind> kinds) {
        return handle
                .createQuery("SELECT id, name FROM activity_kind")
                .map((row, context) -> java.util.Map.entry(row.getString("name"), row.getInt("id")))
                .stream()
                .filter(kind -> kinds.contains(new ActivityKind(kind.getKey())))
                .map(java.util.Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /// Reads the activities behind {@code after} up to {@code aim}; returns the last that was read, {@code aim} where
    /// none is left.
    ///
    /// @param labelled the kinds whose labels are wanted
    /// @param labels gives a label its number
    long page(Handle handle, long after, long aim, Set<Integer> labelled, ToIntFunction<String> labels, LogPage page) {
        String label = labelled.isEmpty()
                ? "NULL"
                : "CASE WHEN kind_id IN (%s) THEN label END"
                        .formatted(labelled.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        long[] last = {aim};
        each(handle, """
                SELECT id, source_id, identity_id, kind_id, happened_at, channel_id, object_id, reply_to_object_id,
                       directed_identity_id, %s
                FROM activity
                WHERE id > %d AND id <= %d
                ORDER BY id
                LIMIT %d
                """.formatted(label, after, aim, PAGE), row -> {
            int at = page.size++;
            page.ids[at] = row.getInt(1);
            page.sources[at] = row.getInt(2);
            page.identities[at] = row.getInt(3);
            page.kinds[at] = row.getShort(4);
            page.times[at] = row.getLong(5);
            page.channels[at] = row.getInt(6);
            page.objects[at] = row.getInt(7);
            page.replies[at] = row.getInt(8);
            page.directed[at] = row.getInt(9);
            String words = labelled.isEmpty() ? null : row.getString(10);
            page.labels[at] = words == null ? 0 : labels.applyAsInt(words);
        });
        if (page.size == PAGE) {
            last[0] = page.ids[page.size - 1];
        }
        return last[0];
    }

    private static void each(Handle handle, String sql, StoreRows take) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    take.row(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the log could not be read", e);
        }
    }
}
