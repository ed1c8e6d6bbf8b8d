package io.barnraiser.understand.network;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.Removal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Writes the tables tie_day, tie_waiting and tie_meeting.
final class TieStore {

    /// @param from the first column of the table: who did it; where ties wait, the thing it was done to
    /// @param to the second: to whom; where ties wait, who did it
    /// @param day counted from 1970-01-01, UTC
    record Key(long from, long to, int kind, long day) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::from)
                .thenComparingLong(Key::to)
                .thenComparingInt(Key::kind)
                .thenComparingLong(Key::day);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// Somebody's part in something.
    record Meeting(long object, int kind, long identity) implements Comparable<Meeting> {

        private static final Comparator<Meeting> ORDER = Comparator.comparingLong(Meeting::object)
                .thenComparingInt(Meeting::kind)
                .thenComparingLong(Meeting::identity);

        @Override
        public int compareTo(Meeting other) {
            return ORDER.compare(this, other);
        }
    }

    void add(Handle handle, Map<Key, Long> ties) {
        add(handle, ties, """
                INSERT INTO tie_day (identity_id, other_id, kind_id, day, amount)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (identity_id, other_id, kind_id, day) DO UPDATE
                SET amount = tie_day.amount + excluded.amount
                """);
    }

    void addWaiting(Handle handle, Map<Key, Long> waiting) {
        add(handle, waiting, """
                INSERT INTO tie_waiting (object_id, identity_id, kind_id, day, amount)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (object_id, identity_id, kind_id, day) DO UPDATE
                SET amount = tie_waiting.amount + excluded.amount
                """);
    }

    private static void add(Handle handle, Map<Key, Long> sums, String sql) {
        Batch.run(
                handle,
                sql,
                sums.entrySet(),
                (row, entry) -> row.number(entry.getKey().from())
                        .number(entry.getKey().to())
                        .number(entry.getKey().kind())
                        .number(entry.getKey().day())
                        .number(entry.getValue()));
    }

    /// Of several days the first stays.
    void addMeetings(Handle handle, Map<Meeting, Long> meetings) {
        Batch.run(
                handle,
                """
                INSERT INTO tie_meeting (object_id, kind_id, identity_id, day)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (object_id, kind_id, identity_id) DO UPDATE
                SET day = CASE WHEN excluded.day < tie_meeting.day THEN excluded.day ELSE tie_meeting.day END
                """,
                meetings.entrySet(),
                (row, entry) -> row.number(entry.getKey().object())
                        .number(entry.getKey().kind())
                        .number(entry.getKey().identity())
                        .number(entry.getValue()));
    }

    /// Turns what waits for the authors of {@code objects} into ties, where they are known now.
    void settle(Handle handle, Collection<Long> objects) {
        for (List<Long> some : Chunk.of(objects)) {
            handle.createUpdate("""
                            INSERT INTO tie_day (identity_id, other_id, kind_id, day, amount)
                            SELECT w.identity_id, o.author_identity_id, w.kind_id, w.day, SUM(w.amount)
                            FROM tie_waiting w
                            JOIN activity_object o ON o.id = w.object_id
                            WHERE w.object_id IN (<objects>)
                              AND o.author_identity_id IS NOT NULL
                              AND o.author_identity_id <> w.identity_id
                            GROUP BY w.identity_id, o.author_identity_id, w.kind_id, w.day
                            ON CONFLICT (identity_id, other_id, kind_id, day) DO UPDATE
                            SET amount = tie_day.amount + excluded.amount
                            """).bindList("objects", some).execute();
            handle.createUpdate("""
                            DELETE FROM tie_waiting
                            WHERE object_id IN (<objects>)
                              AND EXISTS (SELECT 1 FROM activity_object o
                                          WHERE o.id = tie_waiting.object_id AND o.author_identity_id IS NOT NULL)
                            """).bindList("objects", some).execute();
        }
    }

    /// Removes up to {@code limit} rows that name one of {@code identities}; returns how many, 0 when none is
    /// left.
    int forget(Handle handle, List<Long> identities, int limit) {
        int removed = forgetTies(handle, "identity_id", identities, limit);
        if (removed == 0) {
            removed = forgetTies(handle, "other_id", identities, limit);
        }
        return removed == 0 ? forgetRest(handle, identities, limit) : removed;
    }

    private static int forgetTies(Handle handle, String column, List<Long> identities, int limit) {
        return handle.createUpdate("""
                        DELETE FROM tie_day
                        WHERE (identity_id, other_id, kind_id, day) IN (
                          SELECT identity_id, other_id, kind_id, day
                          FROM tie_day
                          WHERE <column> IN (<identities>)
                          LIMIT :most
                        )
                        """)
                .define("column", column)
                .bindList("identities", identities)
                .bind("most", limit)
                .execute();
    }

    private static int forgetRest(Handle handle, List<Long> identities, int limit) {
        return new Removal(handle, identities, limit)
                .from("tie_waiting", "identity_id", "object_id, identity_id, kind_id, day")
                .from("tie_meeting", "identity_id", "object_id, kind_id, identity_id")
                .done();
    }

    void clear(Handle handle, Dialect dialect) {
        dialect.empty(handle, "tie_day");
        dialect.empty(handle, "tie_waiting");
        dialect.empty(handle, "tie_meeting");
    }
}
