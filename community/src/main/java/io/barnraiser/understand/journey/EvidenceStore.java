package io.barnraiser.understand.journey;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Dialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Writes the tables journey_evidence and journey_waiting.
final class EvidenceStore {

    /// @param day counted from 1970-01-01, UTC
    /// @param other the identity it went towards; 0 where the rule does not ask
    record Key(long identity, int rule, long day, long other) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::identity)
                .thenComparingInt(Key::rule)
                .thenComparingLong(Key::day)
                .thenComparingLong(Key::other);

        @Override
        public int compareTo(Key key) {
            return ORDER.compare(this, key);
        }
    }

    /// What waits for a thing.
    record Waiting(long thing, long identity, int rule, long day) implements Comparable<Waiting> {

        private static final Comparator<Waiting> ORDER = Comparator.comparingLong(Waiting::thing)
                .thenComparingLong(Waiting::identity)
                .thenComparingInt(Waiting::rule)
                .thenComparingLong(Waiting::day);

        @Override
        public int compareTo(Waiting key) {
            return ORDER.compare(this, key);
        }
    }

    /// @param amount how often
    /// @param activity the first of these activities, by number; 0 where none is known
    record Sum(long amount, long activity) {

        Sum and(Sum other) {
            return new Sum(amount + other.amount, Math.min(activity, other.activity));
        }
    }

    void add(Handle handle, int version, Map<Key, Sum> evidence) {
        Batch.run(
                handle,
                """
                INSERT INTO journey_evidence (version, identity_id, rule_no, day, other_id, amount, activity_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (version, identity_id, rule_no, day, other_id) DO UPDATE
                SET amount = journey_evidence.amount + excluded.amount,
                  activity_id = CASE WHEN excluded.activity_id < journey_evidence.activity_id
                    THEN excluded.activity_id ELSE journey_evidence.activity_id END
                """,
                evidence.entrySet(),
                (row, entry) -> row.number(version)
                        .number(entry.getKey().identity())
                        .number(entry.getKey().rule())
                        .number(entry.getKey().day())
                        .number(entry.getKey().other())
                        .number(entry.getValue().amount())
                        .number(entry.getValue().activity()));
    }

    /// Takes rows of evidence.
    @FunctionalInterface
    interface Rows {
        void row(long identity, int rule, long day, long other, Sum sum);
    }

    /// Hands on all evidence of the identities {@code from} to {@code to}, the last not included.
    void each(Handle handle, int version, int from, int to, Rows rows) {
        each(handle, version, "identity_id >= " + from + " AND identity_id < " + to, rows);
    }

    /// Hands on all evidence of these identities.
    void each(Handle handle, int version, Collection<Integer> identities, Rows rows) {
        for (List<Integer> some : Chunk.of(identities)) {
            each(
                    handle,
                    version,
                    "identity_id IN (%s)"
                            .formatted(some.stream()
                                    .distinct()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))),
                    rows);
        }
    }

    /// Past the mapping of rows to objects: there are millions.
    private static void each(Handle handle, int version, String whose, Rows rows) {
        String sql = "SELECT identity_id, rule_no, day, other_id, amount, activity_id FROM journey_evidence"
                + " WHERE version = " + version + " AND " + whose;
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.row(
                        row.getLong(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getLong(4),
                        new Sum(row.getLong(5), row.getLong(6)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("evidence could not be read", e);
        }
    }

    void addWaiting(Handle handle, int version, Map<Waiting, Sum> waiting) {
        Batch.run(
                handle,
                """
                INSERT INTO journey_waiting (version, object_id, identity_id, rule_no, day, amount, activity_id)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (version, object_id, identity_id, rule_no, day) DO UPDATE
                SET amount = journey_waiting.amount + excluded.amount,
                  activity_id = CASE WHEN excluded.activity_id < journey_waiting.activity_id
                    THEN excluded.activity_id ELSE journey_waiting.activity_id END
                """,
                waiting.entrySet(),
                (row, entry) -> row.number(version)
                        .number(entry.getKey().thing())
                        .number(entry.getKey().identity())
                        .number(entry.getKey().rule())
                        .number(entry.getKey().day())
                        .number(entry.getValue().amount())
                        .number(entry.getValue().activity()));
    }

    /// What waits for any of these things.
    Map<Waiting, Sum> waiting(Handle handle, int version, Collection<Long> things) {
        Map<Waiting, Sum> found = new TreeMap<>();
        for (List<Long> some : Chunk.of(things)) {
            handle.createQuery("""
                            SELECT object_id, identity_id, rule_no, day, amount, activity_id
                            FROM journey_waiting
                            WHERE version = :version AND object_id IN (<things>)
                            """)
                    .bind("version", version)
                    .bindList("things", some)
                    .map((row, context) -> found.put(
                            new Waiting(
                                    row.getLong("object_id"),
                                    row.getLong("identity_id"),
                                    row.getInt("rule_no"),
                                    row.getLong("day")),
                            new Sum(row.getLong("amount"), row.getLong("activity_id"))))
                    .list();
        }
        return found;
    }

    void removeWaiting(Handle handle, int version, Collection<Waiting> settled) {
        Batch.run(
                handle,
                """
                DELETE FROM journey_waiting
                WHERE version = ? AND object_id = ? AND identity_id = ? AND rule_no = ? AND day = ?
                """,
                settled,
                (row, key) -> row.number(version)
                        .number(key.thing())
                        .number(key.identity())
                        .number(key.rule())
                        .number(key.day()));
    }

    /// Removes what a rule found of somebody.
    void remove(Handle handle, int version, int rule, Collection<Long> identities) {
        for (List<Long> some : Chunk.of(identities)) {
            handle.createUpdate("""
                            DELETE FROM journey_evidence
                            WHERE version = :version AND identity_id IN (<identities>) AND rule_no = :rule
                            """)
                    .bind("version", version)
                    .bind("rule", rule)
                    .bindList("identities", some)
                    .execute();
        }
    }

    /// The members who did something towards one of these identities.
    Set<Long> membersTowards(Handle handle, int version, Collection<Long> identities) {
        Set<Long> members = new TreeSet<>();
        for (List<Long> some : Chunk.of(identities)) {
            members.addAll(handle.createQuery("""
                            SELECT DISTINCT i.member_id
                            FROM journey_evidence e
                            JOIN identity i ON i.id = e.identity_id
                            WHERE e.other_id IN (<identities>) AND e.other_id > 0 AND e.version = :version
                            """)
                    .bind("version", version)
                    .bindList("identities", some)
                    .mapTo(Long.class)
                    .list());
        }
        return members;
    }

    /// Removes every row that names one of {@code identities}, up to {@code limit}; returns how many.
    int forget(Handle handle, List<Long> identities, int limit) {
        int removed = forget(
                handle,
                "version IN (SELECT version FROM journey_rules) AND identity_id IN (<identities>)",
                identities,
                limit);
        if (removed == 0) {
            removed = forget(handle, "other_id IN (<identities>) AND other_id > 0", identities, limit);
        }
        return removed > 0
                ? removed
                : handle.createUpdate("DELETE FROM journey_waiting WHERE identity_id IN (<identities>)")
                        .bindList("identities", identities)
                        .execute();
    }

    private static int forget(Handle handle, String whose, List<Long> identities, int limit) {
        return handle.createUpdate("""
                        DELETE FROM journey_evidence
                        WHERE (version, identity_id, rule_no, day, other_id) IN (
                          SELECT version, identity_id, rule_no, day, other_id
                          FROM journey_evidence
                          WHERE
                        """ + whose + " LIMIT :most)")
                .bindList("identities", identities)
                .bind("most", limit)
                .execute();
    }

    /// Removes up to {@code most} rows of a version that is no longer used; returns how many.
    int prune(Handle handle, int version, int most) {
        int removed = handle.createUpdate("""
                        DELETE FROM journey_evidence
                        WHERE version = :version AND (identity_id, rule_no, day, other_id) IN (
                          SELECT identity_id, rule_no, day, other_id
                          FROM journey_evidence
                          WHERE version = :version
                          LIMIT :most)
                        """)
                .bind("version", version)
                .bind("most", most)
                .execute();
        return removed > 0
                ? removed
                : handle.createUpdate("DELETE FROM journey_waiting WHERE version = :version")
                        .bind("version", version)
                        .execute();
    }

    /// Whether other versions have rows.
    boolean hasOthers(Handle handle, int version) {
        return handle.createQuery(
                        "SELECT 1 FROM journey_evidence WHERE version < :version OR version > :version LIMIT 1")
                .bind("version", version)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void empty(Handle handle, Dialect dialect) {
        dialect.empty(handle, "journey_evidence");
        dialect.empty(handle, "journey_waiting");
    }

    void clear(Handle handle, int version) {
        for (String table : List.of("journey_evidence", "journey_waiting")) {
            handle.createUpdate("DELETE FROM <table> WHERE version = :version")
                    .define("table", table)
                    .bind("version", version)
                    .execute();
        }
    }
}
