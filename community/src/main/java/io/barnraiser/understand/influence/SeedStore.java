package io.barnraiser.understand.influence;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Removal;
import io.barnraiser.understand.tribe.TribeId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The SQL of who is named.
final class SeedStore {

    private SeedStore() {}

    static void insert(Handle handle, long run, List<Seed> seeds) {
        Batch.run(
                handle,
                """
                INSERT INTO influence_seed (run_id, place, member_id, tribe_id, adds)
                VALUES (?, ?, ?, ?, ?)
                """,
                seeds,
                (row, seed) -> row.number(run)
                        .number(seed.place())
                        .number(seed.member())
                        .number(tribe(seed))
                        .real(seed.adds()));
    }

    private static OptionalLong tribe(Seed seed) {
        return seed.tribe().map(home -> OptionalLong.of(home.value())).orElse(OptionalLong.empty());
    }

    /// Those whom a search named, in order; without those who were merged into another since.
    static List<Seed> of(Handle handle, long run) {
        return handle.createQuery("""
                        SELECT s.place, s.member_id, s.tribe_id, s.adds
                        FROM influence_seed s
                        JOIN member m ON m.id = s.member_id AND m.merged_into IS NULL
                        WHERE s.run_id = :run
                        ORDER BY s.place
                        """)
                .bind("run", run)
                .map((row, context) -> {
                    long tribe = row.getLong("tribe_id");
                    Optional<TribeId> home = row.wasNull() ? Optional.empty() : Optional.of(new TribeId(tribe));
                    return new Seed(row.getInt("place"), row.getLong("member_id"), home, row.getDouble("adds"));
                })
                .list();
    }

    /// Takes away what a search wrote before it was broken off.
    static void clear(Handle handle, long run) {
        handle.createUpdate("DELETE FROM influence_seed WHERE run_id = :run")
                .bind("run", run)
                .execute();
    }

    /// A row of an export.
    record Kept(Instant asOf, int place, double adds) {}

    /// Where these members were named, the newest day first.
    static List<Kept> history(Handle handle, Collection<Long> members) {
        return members.isEmpty()
                ? List.of()
                : handle.createQuery("""
                                SELECT r.as_of, s.place, s.adds
                                FROM influence_seed s
                                JOIN influence_run r ON r.id = s.run_id
                                WHERE s.member_id IN (<members>)
                                ORDER BY r.as_of DESC, r.id DESC, s.place
                                """)
                        .bindList("members", List.copyOf(members))
                        .map((row, context) -> new Kept(
                                Instant.ofEpochMilli(row.getLong("as_of")), row.getInt("place"), row.getDouble("adds")))
                        .list();
    }

    /// Takes members away from every search; returns how many rows are gone.
    static void forget(Removal removal) {
        removal.from("influence_seed", "member_id", "run_id, place");
    }
}
