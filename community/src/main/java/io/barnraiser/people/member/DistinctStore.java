package io.barnraiser.people.member;

import io.barnraiser.platform.database.Chunk;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The SQL of the never-again list. The smaller number always stands first.
final class DistinctStore {

    private DistinctStore() {}

    /// Two identities that are different people; {@code a} is the smaller number.
    record Pair(long a, long b) {
        static Pair of(IdentityId one, IdentityId other) {
            return new Pair(Math.min(one.value(), other.value()), Math.max(one.value(), other.value()));
        }
    }

    static boolean insert(Handle handle, Pair pair, String actor, Instant at) {
        return handle.createUpdate("""
                        INSERT INTO member_distinct (identity_a, identity_b, actor, at)
                        VALUES (:a, :b, :actor, :at)
                        ON CONFLICT (identity_a, identity_b) DO NOTHING
                        """)
                        .bind("a", pair.a())
                        .bind("b", pair.b())
                        .bind("actor", actor)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    static boolean delete(Handle handle, Pair pair) {
        return handle.createUpdate("""
                        DELETE FROM member_distinct
                        WHERE identity_a = :a AND identity_b = :b
                        """).bind("a", pair.a()).bind("b", pair.b()).execute() == 1;
    }

    /// Every pair that has one of these identities at either end.
    static Set<Pair> touching(Handle handle, Collection<Long> identities) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (List<Long> some : Chunk.of(identities)) {
            pairs.addAll(handle.createQuery("""
                            SELECT identity_a, identity_b
                            FROM member_distinct
                            WHERE identity_a IN (<some>)
                            UNION
                            SELECT identity_a, identity_b
                            FROM member_distinct
                            WHERE identity_b IN (<some>)
                            """)
                    .bindList("some", some)
                    .map((row, context) -> new Pair(row.getLong("identity_a"), row.getLong("identity_b")))
                    .list());
        }
        return pairs;
    }
}
