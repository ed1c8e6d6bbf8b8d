package io.barnraiser.understand.journey;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.NewRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Writes the tables journey_path, journey_move and journey_dirty.
final class PathStore {

    /// @param fact 0 the present state, 1 the attained stage
    record Move(int fact, long day, State before, State state) implements Comparable<Move> {

        private static final Comparator<Move> ORDER = Comparator.comparingInt(Move::fact)
                .thenComparingLong(Move::day)
                .thenComparing(Move::before)
                .thenComparing(Move::state);

        @Override
        public int compareTo(Move other) {
            return ORDER.compare(this, other);
        }
    }

    /// One segment of one member.
    record Row(long member, Segment segment) {}

    Map<Long, List<Segment>> read(Handle handle, int version, Collection<Long> members) {
        Map<Long, List<Segment>> paths = new HashMap<>();
        for (List<Long> some : Chunk.of(members)) {
            handle.createQuery("""
                            SELECT member_id, from_day, to_day, before, state, attained
                            FROM journey_path
                            WHERE version = :version AND member_id IN (<members>)
                            ORDER BY member_id, from_day
                            """)
                    .bind("version", version)
                    .bindList("members", some)
                    .map((row, context) -> paths.computeIfAbsent(row.getLong("member_id"), none -> new ArrayList<>())
                            .add(new Segment(
                                    row.getLong("from_day"),
                                    row.getLong("to_day"),
                                    State.of(row.getInt("before")),
                                    State.of(row.getInt("state")),
                                    State.of(row.getInt("attained")))))
                    .list();
        }
        return paths;
    }

    void insert(Handle handle, int version, List<Row> rows) {
        Batch.run(
                handle,
                """
                INSERT INTO journey_path (version, member_id, from_day, to_day, before, state, attained)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                (parameters, row) -> parameters
                        .number(version)
                        .number(row.member())
                        .number(row.segment().from())
                        .number(row.segment().to())
                        .number(row.segment().before().code())
                        .number(row.segment().state().code())
                        .number(row.segment().attained().code()));
    }

    /// Rows to be added of members who have none.
    static NewRows rows() {
        return new NewRows("journey_path", "version", "member_id", "from_day", "to_day", "before", "state", "attained");
    }

    /// Whether any of the members {@code from} to {@code to}, the last not included, has a path.
    boolean isThere(Handle handle, int version, long from, long to) {
        return handle.createQuery("""
                        SELECT 1
                        FROM journey_path
                        WHERE version = :version AND member_id >= :from AND member_id < :to
                        LIMIT 1
                        """)
                .bind("version", version)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void remove(Handle handle, int version, List<Row> rows) {
        Batch.run(
                handle,
                "DELETE FROM journey_path WHERE version = ? AND member_id = ? AND from_day = ?",
                rows,
                (parameters, row) -> parameters
                        .number(version)
                        .number(row.member())
                        .number(row.segment().from()));
    }

    /// Adds to the counts of moves, and takes away where the number is below 0.
    void count(Handle handle, int version, TreeMap<Move, Long> moves) {
        List<Map.Entry<Move, Long>> changed =
                moves.entrySet().stream().filter(move -> move.getValue() != 0).toList();
        Batch.run(
                handle,
                """
                INSERT INTO journey_move (version, fact, day, before, state, members)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (version, fact, day, before, state) DO UPDATE
                SET members = journey_move.members + excluded.members
                """,
                changed,
                (row, entry) -> row.number(version)
                        .number(entry.getKey().fact())
                        .number(entry.getKey().day())
                        .number(entry.getKey().before().code())
                        .number(entry.getKey().state().code())
                        .number(entry.getValue()));
        Batch.run(
                handle,
                """
                DELETE FROM journey_move
                WHERE version = ? AND fact = ? AND day = ? AND before = ? AND state = ? AND members = 0
                """,
                changed.stream().filter(move -> move.getValue() < 0).toList(),
                (row, entry) -> row.number(version)
                        .number(entry.getKey().fact())
                        .number(entry.getKey().day())
                        .number(entry.getKey().before().code())
                        .number(entry.getKey().state().code()));
    }

    /// Removes counts of moves that nobody made.
    void removeEmpty(Handle handle, int version) {
        handle.createUpdate("DELETE FROM journey_move WHERE version = :version AND members = 0")
                .bind("version", version)
                .execute();
    }

    void mark(Handle handle, int version, Collection<Long> members) {
        Batch.run(handle, """
                INSERT INTO journey_dirty (version, member_id)
                VALUES (?, ?)
                ON CONFLICT (version, member_id) DO NOTHING
                """, members, (row, member) -> row.number(version).number(member));
    }

    /// Those of these members who have a path though they are no members of the community (staff, bots, bridges), or
    /// who are and have evidence, but no path.
    List<Long> misplaced(Handle handle, int version, Collection<Long> members) {
        List<Long> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(members)) {
            found.addAll(handle.createQuery("""
                            SELECT m.id
                            FROM member m
                            WHERE m.id IN (<members>)
                              AND EXISTS (SELECT 1 FROM identity i
                                          CROSS JOIN journey_first f
                                          WHERE i.member_id = m.id
                                            AND f.version = :version AND f.identity_id = i.id)
                              AND (m.standing = 'member')
                                <> EXISTS (SELECT 1 FROM journey_path p
                                           WHERE p.version = :version AND p.member_id = m.id)
                            """)
                    .bind("version", version)
                    .bindList("members", some)
                    .mapTo(Long.class)
                    .list());
        }
        return found;
    }

    /// How many are left to be found.
    long countMarked(Handle handle, int version) {
        return handle.createQuery("SELECT COUNT(*) FROM journey_dirty WHERE version = :version")
                .bind("version", version)
                .mapTo(Long.class)
                .one();
    }

    /// Removes up to {@code most} rows of a version that is no longer used; returns how many.
    int prune(Handle handle, int version, int most) {
        int removed = handle.createUpdate("""
                        DELETE FROM journey_path
                        WHERE version = :version AND (member_id, from_day) IN (
                          SELECT member_id, from_day FROM journey_path WHERE version = :version LIMIT :most)
                        """)
                .bind("version", version)
                .bind("most", most)
                .execute();
        for (String table : List.of("journey_move", "journey_dirty")) {
            removed += removed > 0
                    ? 0
                    : handle.createUpdate("DELETE FROM <table> WHERE version = :version")
                            .define("table", table)
                            .bind("version", version)
                            .execute();
        }
        return removed;
    }

    boolean hasMarked(Handle handle, int version) {
        return !marked(handle, version, 1).isEmpty();
    }

    List<Long> marked(Handle handle, int version, int most) {
        return handle.createQuery("""
                        SELECT member_id
                        FROM journey_dirty
                        WHERE version = :version
                        ORDER BY member_id
                        LIMIT :most
                        """)
                .bind("version", version)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    void unmark(Handle handle, int version, List<Long> members) {
        Batch.run(
                handle,
                "DELETE FROM journey_dirty WHERE version = ? AND member_id = ?",
                members,
                (row, member) -> row.number(version).number(member));
    }

    /// Whether other versions have rows.
    boolean hasOthers(Handle handle, int version) {
        return handle.createQuery("SELECT 1 FROM journey_path WHERE version < :version OR version > :version LIMIT 1")
                .bind("version", version)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void empty(Handle handle, Dialect dialect) {
        dialect.empty(handle, "journey_path");
        dialect.empty(handle, "journey_move");
        dialect.empty(handle, "journey_dirty");
    }

    void clear(Handle handle, int version) {
        for (String table : List.of("journey_path", "journey_move", "journey_dirty")) {
            handle.createUpdate("DELETE FROM <table> WHERE version = :version")
                    .define("table", table)
                    .bind("version", version)
                    .execute();
        }
    }
}
