package io.barnraiser.understand.journey;

import io.barnraiser.activity.timeline.MemberGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Reads where members stand and how they moved. Everything is summed over days or paged: nothing
/// grows with the number
/// of members.
final class JourneyReadStore {

    private static final String ROWS = """
            SELECT p.member_id, m.name, p.from_day, p.to_day, p.before, p.state, p.attained
            FROM journey_path p
            JOIN member m ON m.id = p.member_id
            """;

    /// How many stand where at the end of a day; states without anybody are left out, and so is {@link State#NONE}.
    ///
    /// @param fact 0 the present state, 1 the attained stage
    Map<State, Long> standing(Handle handle, int version, int fact, long day) {
        Map<State, Long> standing = new EnumMap<>(State.class);
        handle.createQuery("""
                        SELECT place, SUM(members) AS members
                        FROM (SELECT state AS place, members
                              FROM journey_move
                              WHERE version = :version AND fact = :fact AND day <= :day
                              UNION ALL
                              SELECT before AS place, -members AS members
                              FROM journey_move
                              WHERE version = :version AND fact = :fact AND day <= :day) AS places
                        GROUP BY place
                        """)
                .bind("version", version)
                .bind("fact", fact)
                .bind("day", day)
                .map((row, context) -> standing.put(State.of(row.getInt("place")), row.getLong("members")))
                .list();
        standing.remove(State.NONE);
        standing.values().removeIf(members -> members == 0);
        return standing;
    }

    /// Who stands in a state at the end of a day, as a condition on the rows {@code w} of the members list. The plus
    /// keeps SQLite to the key of the path, which begins with the member.
    MemberGroup.Found group(Handle handle, int version, State state, long day) {
        return new MemberGroup.Found(
                """
                SELECT p.member_id
                FROM journey_path p
                WHERE p.version = :journeyVersion AND p.state = :journeyState
                  AND p.from_day <= :journeyDay AND p.to_day > :journeyDay""",
                """
                1 = (SELECT 1
                     FROM journey_path p
                     WHERE p.version = :journeyVersion AND p.member_id = w.member_id
                       AND p.from_day <= :journeyDay AND +p.to_day > :journeyDay AND +p.state = :journeyState
                     LIMIT 1)""",
                standing(handle, version, 0, day).getOrDefault(state, 0L),
                Map.of("journeyVersion", version, "journeyState", state.code(), "journeyDay", day));
    }

    /// The numbers of all who stand in a state on a day. O(those who ever stood in it).
    Set<Long> members(Handle handle, int version, State state, long day) {
        return handle.createQuery("""
                        SELECT member_id
                        FROM journey_path
                        WHERE version = :version AND state = :state AND from_day <= :day AND to_day > :day
                        """)
                .bind("version", version)
                .bind("state", state.code())
                .bind("day", day)
                .mapTo(Long.class)
                .collect(Collectors.toSet());
    }

    /// How many moves there were on the days from {@code from} to {@code to}, both counted, by from
    /// where and to where.
    List<Flow> flows(Handle handle, int version, long from, long to) {
        return handle.createQuery("""
                        SELECT before, state, SUM(members) AS members
                        FROM journey_move
                        WHERE version = :version AND fact = 0 AND day BETWEEN :from AND :to
                        GROUP BY before, state
                        ORDER BY before, state
                        """)
                .bind("version", version)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) ->
                        new Flow(State.of(row.getInt("before")), State.of(row.getInt("state")), row.getLong("members")))
                .list();
    }

    /// The first day on which anybody stood anywhere.
    OptionalLong firstDay(Handle handle, int version) {
        return handle.createQuery("""
                        SELECT day
                        FROM journey_move
                        WHERE version = :version AND fact = 0
                        ORDER BY day
                        LIMIT 1
                        """)
                .bind("version", version)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /// Where these members stand on a day, by member.
    Map<Long, State> states(Handle handle, int version, Collection<Long> members, long day) {
        Map<Long, State> states = new HashMap<>();
        if (!members.isEmpty()) {
            handle.createQuery("""
                            SELECT member_id, state
                            FROM journey_path
                            WHERE version = :version
                              AND member_id IN (<members>)
                              AND from_day <= :day
                              AND to_day > :day
                            """)
                    .bind("version", version)
                    .bindList("members", List.copyOf(members))
                    .bind("day", day)
                    .map((row, context) -> states.put(row.getLong("member_id"), State.of(row.getInt("state"))))
                    .list();
        }
        return states;
    }

    /// Who stands somewhere on a day, those who came last first.
    List<Standing> standing(
            Handle handle, int version, State state, long day, Optional<Standing.Place> after, int most) {
        return handle.createQuery(ROWS + """
                        WHERE p.version = :version
                          AND p.state = :state
                          AND p.from_day <= :day
                          AND p.to_day > :day
                          AND (p.from_day < :afterDay OR (p.from_day = :afterDay AND p.member_id > :afterMember))
                        ORDER BY p.from_day DESC, p.member_id
                        LIMIT :most
                        """)
                .bind("version", version)
                .bind("state", state.code())
                .bind("day", day)
                .bind("afterDay", after.map(Standing.Place::day).orElse(Long.MAX_VALUE))
                .bind("afterMember", after.map(Standing.Place::member).orElse(0L))
                .bind("most", most)
                .map((row, context) -> standing(row))
                .list();
    }

    /// Who moved on the days from {@code from} to {@code to}, both counted, the newest first.
    List<Standing> moved(Handle handle, int version, long from, long to, Optional<Standing.Place> after, int most) {
        return handle.createQuery(ROWS + """
                        WHERE p.version = :version
                          AND p.from_day BETWEEN :from AND :to
                          AND p.before <> p.state
                          AND (p.from_day < :afterDay OR (p.from_day = :afterDay AND p.member_id > :afterMember))
                        ORDER BY p.from_day DESC, p.member_id
                        LIMIT :most
                        """)
                .bind("version", version)
                .bind("from", from)
                .bind("to", to)
                .bind("afterDay", after.map(Standing.Place::day).orElse(Long.MAX_VALUE))
                .bind("afterMember", after.map(Standing.Place::member).orElse(0L))
                .bind("most", most)
                .map((row, context) -> standing(row))
                .list();
    }

    /// The first activity in which somebody bought, from a moment on and before another; 0 where none is known.
    long purchase(Handle handle, long identity, long from, long to) {
        return handle.createQuery("""
                        SELECT a.id
                        FROM activity a
                        JOIN activity_kind k ON k.id = a.kind_id
                        WHERE a.identity_id = :identity
                          AND a.happened_at >= :from
                          AND a.happened_at < :to
                          AND k.name = 'purchase'
                        ORDER BY a.happened_at, a.id
                        LIMIT 1
                        """)
                .bind("identity", identity)
                .bind("from", from)
                .bind("to", to)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("member_id"),
                row.getString("name"),
                new Segment(
                        row.getLong("from_day"),
                        row.getLong("to_day"),
                        State.of(row.getInt("before")),
                        State.of(row.getInt("state")),
                        State.of(row.getInt("attained"))));
    }
}
