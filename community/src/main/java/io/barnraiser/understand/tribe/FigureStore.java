package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The SQL of what is estimated of tribes: a row for each measure.
final class FigureStore {

    private FigureStore() {}

    static void insert(Handle handle, long run, TribeId tribe, Map<Measure, Measured> measures) {
        var batch = handle.prepareBatch("""
                INSERT INTO tribe_figure (run_id, tribe_id, measure, people, value, lower, upper, learned_from, method,
                  doubt)
                VALUES (:run, :tribe, :measure, :people, :value, :lower, :upper, :from, :method, :doubt)
                """);
        measures.forEach((measure, found) -> batch.bind("run", run)
                .bind("tribe", tribe.value())
                .bind("measure", Code.of(measure))
                .bind("people", found.people())
                .bind("value", end(found, Interval::value))
                .bind("lower", end(found, Interval::lower))
                .bind("upper", end(found, Interval::upper))
                .bind("from", found.interval().map(Interval::n).orElse(null))
                .bind(
                        "method",
                        found.interval().map(Interval::method).map(Code::of).orElse(null))
                .bind("doubt", Code.of(found.otherwise()))
                .add());
        batch.execute();
    }

    /// What is estimated of one tribe of a look.
    static Map<Measure, Measured> of(Handle handle, long run, TribeId tribe) {
        Map<Measure, Measured> measures = new EnumMap<>(Measure.class);
        handle.createQuery("""
                        SELECT measure, people, value, lower, upper, learned_from, method, doubt
                        FROM tribe_figure
                        WHERE run_id = :run AND tribe_id = :tribe
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .map((row, context) -> put(measures, row))
                .list();
        return measures;
    }

    /// What is estimated of all tribes of a look.
    static Map<TribeId, Map<Measure, Measured>> all(Handle handle, long run) {
        Map<TribeId, Map<Measure, Measured>> all = new HashMap<>();
        handle.createQuery("""
                        SELECT tribe_id, measure, people, value, lower, upper, learned_from, method, doubt
                        FROM tribe_figure
                        WHERE run_id = :run
                        """)
                .bind("run", run)
                .map((row, context) -> put(
                        all.computeIfAbsent(new TribeId(row.getLong("tribe_id")), any -> new EnumMap<>(Measure.class)),
                        row))
                .list();
        return all;
    }

    /// An end that the data leave open is no number in the database.
    private static @Nullable Double end(Measured found, ToDoubleFunction<Interval> which) {
        return found.interval()
                .map(which::applyAsDouble)
                .filter(Double::isFinite)
                .orElse(null);
    }

    private static Measure put(Map<Measure, Measured> measures, ResultSet row) throws SQLException {
        Measure measure = Code.read(Measure.class, row.getString("measure"));
        measures.put(
                measure,
                new Measured(row.getLong("people"), interval(row), Code.read(Doubt.class, row.getString("doubt"))));
        return measure;
    }

    private static Optional<Interval> interval(ResultSet row) throws SQLException {
        double value = row.getDouble("value");
        if (row.wasNull()) {
            return Optional.empty();
        }
        double lower = row.getDouble("lower");
        lower = row.wasNull() ? Double.NEGATIVE_INFINITY : lower;
        double upper = row.getDouble("upper");
        upper = row.wasNull() ? Double.POSITIVE_INFINITY : upper;
        return Optional.of(new Interval(
                value,
                lower,
                upper,
                Level.USUAL,
                row.getLong("learned_from"),
                Code.read(Method.class, row.getString("method"))));
    }
}
