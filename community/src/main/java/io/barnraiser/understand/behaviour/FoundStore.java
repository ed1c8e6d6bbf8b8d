package io.barnraiser.understand.behaviour;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of what askings found.
final class FoundStore {

    private FoundStore() {}

    static void insert(Handle handle, long run, BehaviourRun.Found found) {
        found.gains()
                .forEach((act, gains) -> gains.forEach((comparison, gain) -> handle.createUpdate("""
                        INSERT INTO behaviour_gain (run_id, next_act, comparison, value, lower, upper, n)
                        VALUES (:run, :act, :comparison, :value, :lower, :upper, :n)
                        """)
                        .bind("run", run)
                        .bind("act", Code.of(act))
                        .bind("comparison", Code.of(comparison))
                        .bind("value", gain.value())
                        .bind("lower", gain.lower())
                        .bind("upper", gain.upper())
                        .bind("n", gain.n())
                        .execute()));
        found.traits()
                .forEach(trait -> handle.createUpdate("""
                        INSERT INTO behaviour_trait (run_id, name, identities, used, likeness, lower, upper, n)
                        VALUES (:run, :name, :identities, :used, :value, :lower, :upper, :n)
                        """)
                        .bind("run", run)
                        .bind("name", trait.name())
                        .bind("identities", trait.identities())
                        .bind("used", trait.isUsed() ? 1 : 0)
                        .bind("value", trait.likeness().map(Interval::value).orElse(null))
                        .bind("lower", trait.likeness().map(Interval::lower).orElse(null))
                        .bind("upper", trait.likeness().map(Interval::upper).orElse(null))
                        .bind("n", trait.likeness().map(Interval::n).orElse(null))
                        .execute());
    }

    static Map<NextAct, Map<Comparison, Interval>> gains(Handle handle, long run) {
        Map<NextAct, Map<Comparison, Interval>> gains = new EnumMap<>(NextAct.class);
        handle.createQuery("""
                        SELECT next_act, comparison, value, lower, upper, n
                        FROM behaviour_gain
                        WHERE run_id = :run
                        """)
                .bind("run", run)
                .map((row, context) -> gains.computeIfAbsent(
                                Code.read(NextAct.class, row.getString("next_act")),
                                any -> new EnumMap<>(Comparison.class))
                        .put(Code.read(Comparison.class, row.getString("comparison")), interval(row, "value")))
                .list();
        return gains;
    }

    /// The traits that were stated, the most frequent first.
    static List<BehaviourRun.StatedTrait> traits(Handle handle, long run) {
        return handle.createQuery("""
                        SELECT name, identities, used, likeness, lower, upper, n
                        FROM behaviour_trait
                        WHERE run_id = :run
                        ORDER BY identities DESC, name
                        """)
                .bind("run", run)
                .map((row, context) -> new BehaviourRun.StatedTrait(
                        row.getString("name"),
                        row.getLong("identities"),
                        row.getInt("used") == 1,
                        row.getObject("likeness") == null ? Optional.empty() : Optional.of(interval(row, "likeness"))))
                .list();
    }

    private static Interval interval(ResultSet row, String value) throws SQLException {
        return new Interval(
                row.getDouble(value),
                row.getDouble("lower"),
                row.getDouble("upper"),
                Level.USUAL,
                row.getLong("n"),
                Method.BOOTSTRAP);
    }
}
