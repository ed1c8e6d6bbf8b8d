package io.barnraiser.activity.timeline;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.Removal;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// How often every identity did what: {@code identity_tally}.
final class TallyStore {

    /// @param identityId who
    /// @param kindId what
    record Key(long identityId, int kindId) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byIdentity = Long.compare(identityId, other.identityId);
            return byIdentity == 0 ? Integer.compare(kindId, other.kindId) : byIdentity;
        }
    }

    /// Adds to what is there. Hand the keys in ascending order: the index is then walked once.
    void add(Handle handle, Map<Key, Tally> tallies) {
        Batch.run(
                handle,
                """
                INSERT INTO identity_tally (identity_id, kind_id, activity_count, first_at, last_at)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (identity_id, kind_id) DO UPDATE
                SET activity_count = identity_tally.activity_count + excluded.activity_count,
                    first_at = CASE WHEN excluded.first_at < identity_tally.first_at
                               THEN excluded.first_at ELSE identity_tally.first_at END,
                    last_at = CASE WHEN excluded.last_at > identity_tally.last_at
                              THEN excluded.last_at ELSE identity_tally.last_at END
                """,
                tallies.entrySet(),
                (row, entry) -> row.number(entry.getKey().identityId())
                        .number(entry.getKey().kindId())
                        .number(entry.getValue().count())
                        .number(entry.getValue().firstAt())
                        .number(entry.getValue().lastAt()));
    }

    void forget(Removal removal) {
        removal.from("identity_tally", "identity_id", "identity_id, kind_id");
    }

    void clear(Handle handle, Dialect dialect) {
        dialect.empty(handle, "identity_tally");
    }
}
