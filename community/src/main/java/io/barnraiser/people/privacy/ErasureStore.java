package io.barnraiser.people.privacy;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The SQL of erasures.
final class ErasureStore {

    private static final String COLUMNS = "id, member_id, at, actor, reason, counts, finished_at";

    private ErasureStore() {}

    static long insert(Handle handle, DataSubject person, String actor, String reason, Instant at) {
        long id = Numbers.take(handle, "erasure");
        handle.createUpdate("""
            INSERT INTO erasure (id, member_id, identities, at, actor, reason, counts)
            VALUES (:id, :member, :identities, :at, :actor, :reason, '{}')
            """)
                .bind("id", id)
                .bind("member", person.member().value())
                .bind(
                        "identities",
                        person.numbers().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .bind("at", at.toEpochMilli())
                .bind("actor", actor)
                .bind("reason", reason)
                .execute();
        return id;
    }

    static void addHashes(Handle handle, long erasure, Collection<String> hashes) {
        try (PreparedBatch batch = handle.prepareBatch("""
            INSERT INTO erased_identity (identity_hash, erasure_id)
            VALUES (:hash, :erasure)
            ON CONFLICT (identity_hash) DO UPDATE
            SET erasure_id = excluded.erasure_id
            """)) {
            hashes.forEach(
                    hash -> batch.bind("hash", hash).bind("erasure", erasure).add());
            batch.execute();
        }
    }

    static int deleteHashes(Handle handle, long erasure) {
        return handle.createUpdate("""
            DELETE FROM erased_identity
            WHERE erasure_id = :erasure
            """).bind("erasure", erasure).execute();
    }

    /// Takes one hash away; returns whether it was there.
    static boolean deleteHash(Handle handle, String hash) {
        return handle.createUpdate("DELETE FROM erased_identity WHERE identity_hash = :hash")
                        .bind("hash", hash)
                        .execute()
                > 0;
    }

    /// Changes whenever the erasures change.
    static String version(Handle handle) {
        return handle.createQuery("""
            SELECT COUNT(*) AS amount, COALESCE(MAX(erasure_id), 0) AS newest, MIN(identity_hash) AS one
            FROM erased_identity
            """)
                .map((row, context) -> row.getLong("amount") + " " + row.getLong("newest") + " " + row.getString("one"))
                .one();
    }

    static Set<String> hashes(Handle handle) {
        return new HashSet<>(handle.createQuery("""
            SELECT identity_hash
            FROM erased_identity
            """).mapTo(String.class).list());
    }

    static Optional<Erasure> find(Handle handle, long id) {
        return handle.createQuery("""
            SELECT <columns>
            FROM erasure
            WHERE id = :id
            """)
                .define("columns", COLUMNS)
                .bind("id", id)
                .map((row, context) -> erasure(row))
                .findOne();
    }

    static List<Erasure> list(Handle handle, long before, int limit) {
        return handle.createQuery("""
            SELECT <columns>
            FROM erasure
            WHERE id < :before
            ORDER BY id DESC
            LIMIT :limit
            """)
                .define("columns", COLUMNS)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> erasure(row))
                .list();
    }

    static List<Long> unfinished(Handle handle) {
        return handle.createQuery("""
            SELECT id
            FROM erasure
            WHERE finished_at IS NULL
            ORDER BY id
            """).mapTo(Long.class).list();
    }

    /// Whom an erasure is about.
    static DataSubject person(Handle handle, long id) {
        return handle.createQuery("""
            SELECT member_id, identities
            FROM erasure
            WHERE id = :id
            """)
                .bind("id", id)
                .map((row, context) -> new DataSubject(
                        new MemberId(row.getLong("member_id")),
                        Arrays.stream(row.getString("identities").split(" "))
                                .map(number -> new IdentityId(Long.parseLong(number)))
                                .toList()))
                .one();
    }

    /// Adds to the count of one section.
    static void count(Handle handle, Erasure erasure, String section, long amount) {
        Map<String, Long> counts = new LinkedHashMap<>(erasure.counts());
        counts.merge(section, amount, Long::sum);
        handle.createUpdate("""
            UPDATE erasure
            SET counts = :counts
            WHERE id = :id
            """)
                .bind("counts", Json.write(counts))
                .bind("id", erasure.id())
                .execute();
    }

    static void finish(Handle handle, long id, Instant at) {
        handle.createUpdate("""
            UPDATE erasure
            SET finished_at = :at
            WHERE id = :id AND finished_at IS NULL
            """).bind("at", at.toEpochMilli()).bind("id", id).execute();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        Json.read(row.getString("counts"))
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
        long millis = row.getLong("finished_at");
        Optional<Instant> finishedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
        return new Erasure(
                row.getLong("id"),
                new MemberId(row.getLong("member_id")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("actor"),
                row.getString("reason"),
                counts,
                finishedAt);
    }
}
