package io.barnraiser.understand.influence;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The SQL of the figures of answers.
final class InfluenceFigureStore {

    private InfluenceFigureStore() {}

    /// Writes the figures of an answer.
    static void insert(Handle handle, long run, InfluenceRun.Outcome outcome) {
        outcome.reach().forEach((beginning, interval) -> insert(handle, run, interval, Code.of(beginning), """
                INSERT INTO influence_reach (run_id, beginning, value, lower, upper, n, method)
                VALUES (:run, :name, :value, :lower, :upper, :n, :method)
                """));
        outcome.figures().forEach((aspect, interval) -> insert(handle, run, interval, Code.of(aspect), """
                INSERT INTO influence_figure (run_id, aspect, value, lower, upper, n, method)
                VALUES (:run, :name, :value, :lower, :upper, :n, :method)
                """));
        outcome.passed()
                .sizes()
                .forEach((least, things) -> handle.createUpdate("""
                        INSERT INTO influence_size (run_id, least, things)
                        VALUES (:run, :least, :things)
                        """)
                        .bind("run", run)
                        .bind("least", least)
                        .bind("things", things)
                        .execute());
    }

    private static void insert(Handle handle, long run, Interval interval, String name, String sql) {
        handle.createUpdate(sql)
                .bind("run", run)
                .bind("name", name)
                .bind("value", interval.value())
                .bind("lower", interval.lower())
                .bind("upper", interval.upper())
                .bind("n", interval.n())
                .bind("method", Code.of(interval.method()))
                .execute();
    }

    /// An answer with its figures.
    static InfluenceRun.Outcome complete(Handle handle, long run, InfluenceRun.Outcome outcome) {
        Map<Beginning, Interval> reach = new EnumMap<>(Beginning.class);
        handle.createQuery("""
                        SELECT beginning, value, lower, upper, n, method
                        FROM influence_reach
                        WHERE run_id = :run
                        """)
                .bind("run", run)
                .map((row, context) -> reach.put(Code.read(Beginning.class, row.getString("beginning")), interval(row)))
                .list();
        Map<Aspect, Interval> figures = new EnumMap<>(Aspect.class);
        handle.createQuery("""
                        SELECT aspect, value, lower, upper, n, method
                        FROM influence_figure
                        WHERE run_id = :run
                        """)
                .bind("run", run)
                .map((row, context) -> figures.put(Code.read(Aspect.class, row.getString("aspect")), interval(row)))
                .list();
        Map<Integer, Long> sizes = new HashMap<>();
        handle.createQuery("SELECT least, things FROM influence_size WHERE run_id = :run")
                .bind("run", run)
                .map((row, context) -> sizes.put(row.getInt("least"), row.getLong("things")))
                .list();
        Passed passed = outcome.passed();
        return new InfluenceRun.Outcome(
                outcome.members(),
                outcome.ties(),
                outcome.certified(),
                reach,
                figures,
                new Passed(passed.things(), passed.judged(), passed.cases(), passed.isLearned(), sizes),
                outcome.askedLately(),
                outcome.dormant());
    }

    private static Interval interval(ResultSet row) throws SQLException {
        return new Interval(
                row.getDouble("value"),
                row.getDouble("lower"),
                row.getDouble("upper"),
                Level.USUAL,
                row.getLong("n"),
                Code.read(Method.class, row.getString("method")));
    }

    /// Takes away what a search wrote before it was broken off.
    static void clear(Handle handle, long run) {
        for (String table : List.of("influence_reach", "influence_figure", "influence_size")) {
            handle.createUpdate("DELETE FROM <table> WHERE run_id = :run")
                    .define("table", table)
                    .bind("run", run)
                    .execute();
        }
    }
}
