package io.barnraiser.understand.network;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.job.ProgressStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of fits.
final class TieFitStore {

    private static final int MOST_WEIGHTS = 50;
    private static final String COLUMNS =
            "id, as_of, state, step, done, total, verdict, pairs, answered, half_life_days, gain, gain_lower, gain_upper, gain_from";

    private TieFitStore() {}

    /// The last one, however it stands.
    static Optional<TieFit> last(Handle handle) {
        return one(handle, "1 = 1");
    }

    /// The last one that ended well.
    static Optional<TieFit> lastDone(Handle handle) {
        return one(handle, "state = 'done'");
    }

    private static Optional<TieFit> one(Handle handle, String where) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM tie_fit
                        WHERE <where>
                        ORDER BY id DESC
                        LIMIT 1
                        """)
                .define("columns", COLUMNS)
                .define("where", where)
                .map((row, context) -> fit(handle, row))
                .findOne();
    }

    /// Writes one down that is to begin.
    static long begin(Handle handle, Instant asOf, Instant now) {
        long id = Numbers.take(handle, "tie_fit");
        handle.createUpdate("""
                        INSERT INTO tie_fit (id, as_of, state, step, done, total, verdict, started_at, updated_at)
                        VALUES (:id, :asOf, 'running', 'waiting', 0, 0, 'cannot_tell', :now, :now)
                        """)
                .bind("id", id)
                .bind("asOf", asOf.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .execute();
        return id;
    }

    /// Says how far one is; returns whether it is to go on.
    static boolean advance(Handle handle, long id, TieFit.Step step, long done, long total, Instant now) {
        return ProgressStore.advance(handle, "tie_fit", id, step, done, total, now);
    }

    /// Ends one; returns whether it went on until now.
    static boolean end(Handle handle, long id, TieFit.State state, Instant now) {
        return handle.createUpdate("""
                        UPDATE tie_fit
                        SET state = :state, updated_at = :now, ended_at = :now
                        WHERE id = :id AND state = 'running'
                        """)
                        .bind("id", id)
                        .bind("state", Code.of(state))
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /// Writes down what was learned; those before that came to nothing, or were overtaken, go.
    static void outcome(Handle handle, long id, TieFit.Outcome outcome) {
        handle.createUpdate("DELETE FROM tie_fit_weight WHERE fit_id <> :id")
                .bind("id", id)
                .execute();
        handle.createUpdate("DELETE FROM tie_fit WHERE id < :id").bind("id", id).execute();
        Optional<Interval> gain = outcome.gain();
        handle.createUpdate("""
                        UPDATE tie_fit
                        SET verdict = :verdict, pairs = :pairs, answered = :answered, half_life_days = :halfLife,
                            gain = :gain, gain_lower = :lower, gain_upper = :upper, gain_from = :from
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("verdict", Code.of(outcome.verdict()))
                .bind("pairs", outcome.pairs())
                .bind("answered", outcome.answered())
                .bind("halfLife", outcome.halfLifeDays())
                .bind("gain", gain.map(Interval::value).orElse(null))
                .bind("lower", gain.map(Interval::lower).orElse(null))
                .bind("upper", gain.map(Interval::upper).orElse(null))
                .bind("from", gain.map(Interval::n).orElse(null))
                .execute();
        outcome.weights()
                .forEach(weight -> handle.createUpdate("""
                        INSERT INTO tie_fit_weight (fit_id, kind, assumed, fitted, lower, upper, pairs)
                        VALUES (:fit, :kind, :assumed, :fitted, :lower, :upper, :pairs)
                        """)
                        .bind("fit", id)
                        .bind("kind", weight.kind().name())
                        .bind("assumed", weight.assumed())
                        .bind("fitted", weight.fitted().value())
                        .bind("lower", weight.fitted().lower())
                        .bind("upper", weight.fitted().upper())
                        .bind("pairs", weight.fitted().n())
                        .execute());
    }

    private static TieFit fit(Handle handle, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        long from = row.getLong("gain_from");
        Optional<Interval> gain = row.wasNull()
                ? Optional.empty()
                : Optional.of(interval(row, "gain", "gain_lower", "gain_upper", from, Method.BOOTSTRAP));
        return new TieFit(
                id,
                Instant.ofEpochMilli(row.getLong("as_of")),
                Code.read(TieFit.State.class, row.getString("state")),
                Code.read(TieFit.Step.class, row.getString("step")),
                row.getLong("done"),
                row.getLong("total"),
                new TieFit.Outcome(
                        Code.read(TieFit.Verdict.class, row.getString("verdict")),
                        row.getLong("pairs"),
                        row.getLong("answered"),
                        row.getInt("half_life_days"),
                        gain,
                        weights(handle, id)));
    }

    /// The kinds that count most first.
    private static List<TieFit.Weight> weights(Handle handle, long fit) {
        return handle.createQuery("""
                        SELECT kind, assumed, fitted, lower, upper, pairs
                        FROM tie_fit_weight
                        WHERE fit_id = :fit
                        ORDER BY pairs DESC, kind
                        LIMIT :most
                        """)
                .bind("fit", fit)
                .bind("most", MOST_WEIGHTS)
                .map((row, context) -> new TieFit.Weight(
                        new ActivityKind(row.getString("kind")),
                        row.getDouble("assumed"),
                        interval(row, "fitted", "lower", "upper", row.getLong("pairs"), Method.LIKELIHOOD)))
                .list();
    }

    private static Interval interval(ResultSet row, String value, String lower, String upper, long from, Method method)
            throws SQLException {
        return new Interval(
                row.getDouble(value), row.getDouble(lower), row.getDouble(upper), Level.USUAL, from, method);
    }
}
