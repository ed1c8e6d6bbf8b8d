package io.barnraiser.people.member;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The SQL of how many identities each source has of each kind, and when one of them was last new or different: kept
/// with every write, so that nobody counts a million people to say so.
final class IdentityCountStore {

    private IdentityCountStore() {}

    /// Identities of one source and kind; kinds by their code, so that rows are locked in one order.
    private record Kept(long source, String kind) implements Comparable<Kept> {
        static Kept of(Identity identity) {
            return new Kept(identity.sourceId(), Code.of(identity.kind()));
        }

        @Override
        public int compareTo(Kept other) {
            int bySource = Long.compare(source, other.source);
            return bySource != 0 ? bySource : kind.compareTo(other.kind);
        }
    }

    /// Counts {@code after} in and {@code before} out; those in both are different now, and of another kind perhaps.
    static void move(Handle handle, Collection<Identity> before, Collection<Identity> after, Instant now) {
        Map<Kept, Integer> moves = new TreeMap<>();
        before.forEach(identity -> moves.merge(Kept.of(identity), -1, Integer::sum));
        after.forEach(identity -> moves.merge(Kept.of(identity), 1, Integer::sum));
        add(handle, moves, now);
    }

    /// Counts identities out that are about to be taken away for good.
    static void forget(Handle handle, Collection<Long> identities) {
        List<Identity> gone = new ArrayList<>();
        Chunk.of(identities).forEach(some -> gone.addAll(IdentityStore.byId(handle, some)));
        move(handle, gone, List.of(), Instant.EPOCH);
    }

    private static void add(Handle handle, Map<Kept, Integer> moves, Instant now) {
        Batch.run(
                handle,
                """
                INSERT INTO identity_count (source_id, kind, amount, changed_at)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (source_id, kind) DO UPDATE
                SET amount = identity_count.amount + excluded.amount,
                  changed_at = CASE WHEN excluded.changed_at > identity_count.changed_at
                    THEN excluded.changed_at ELSE identity_count.changed_at END
                """,
                moves.entrySet(),
                (row, move) -> row.number(move.getKey().source())
                        .text(move.getKey().kind())
                        .number(move.getValue())
                        .number(now.toEpochMilli()));
    }
}
