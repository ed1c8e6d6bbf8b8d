package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Batch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The SQL of maps.
final class MapStore {

    private MapStore() {}

    /// A member on the map.
    ///
    /// @param tribe the tribe they are at home in, if any
    record Spot(long member, OptionalLong tribe, float x, float y, int rank) {}

    /// A tie on the map.
    record Line(long member, long other, double weight) {}

    static void insert(Handle handle, long run, List<Spot> spots) {
        Batch.run(
                handle,
                """
                INSERT INTO tribe_map_member (run_id, member_id, tribe_id, x, y, rank)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                spots,
                (row, spot) -> row.number(run)
                        .number(spot.member())
                        .number(spot.tribe())
                        .real(spot.x())
                        .real(spot.y())
                        .number(spot.rank()));
    }

    static void insertLines(Handle handle, long run, List<Line> lines) {
        Batch.run(
                handle,
                """
                INSERT INTO tribe_map_tie (run_id, member_id, other_id, weight)
                VALUES (?, ?, ?, ?)
                """,
                lines,
                (row, line) -> row.number(run)
                        .number(line.member())
                        .number(line.other())
                        .real(line.weight()));
    }

    /// A member on the map, with the name that others know them by.
    record Named(long member, String name, OptionalLong tribe, float x, float y) {}

    /// Who stands on the map of a look, the most central first. Those who were merged into another since are left out.
    static List<Named> members(Handle handle, long run) {
        return handle.createQuery("""
                        SELECT s.member_id, m.name, s.tribe_id, s.x, s.y
                        FROM tribe_map_member s
                        JOIN member m ON m.id = s.member_id AND m.merged_into IS NULL
                        WHERE s.run_id = :run
                        ORDER BY s.rank
                        LIMIT :most
                        """)
                .bind("run", run)
                .bind("most", TribeMap.MOST_MEMBERS)
                .map((row, context) -> {
                    long tribe = row.getLong("tribe_id");
                    OptionalLong home = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(tribe);
                    return new Named(
                            row.getLong("member_id"),
                            row.getString("name"),
                            home,
                            row.getFloat("x"),
                            row.getFloat("y"));
                })
                .list();
    }

    /// The ties on the map of a look.
    static List<Line> ties(Handle handle, long run) {
        return handle.createQuery("""
                        SELECT member_id, other_id, weight
                        FROM tribe_map_tie
                        WHERE run_id = :run
                        """)
                .bind("run", run)
                .map((row, context) ->
                        new Line(row.getLong("member_id"), row.getLong("other_id"), row.getDouble("weight")))
                .list();
    }

    /// Where members stood on the map of a look: x and y by member.
    static Map<Long, float[]> places(Handle handle, long run) {
        Map<Long, float[]> places = new HashMap<>();
        handle.createQuery("""
                        SELECT member_id, x, y
                        FROM tribe_map_member
                        WHERE run_id = :run
                        """)
                .bind("run", run)
                .map((row, context) ->
                        places.put(row.getLong("member_id"), new float[] {row.getFloat("x"), row.getFloat("y")}))
                .list();
        return places;
    }
}
