package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.job.ProgressStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of looks.
final class TribeRunStore {

    private static final int MOST_LISTED = 100;
    private static final String COLUMNS =
            "id, as_of, state, step, done, total, verdict, members, ties, quality, chance_mean, chance_deviation, chance_draws, agreement, looks, resolution, started_at, updated_at, ended_at";

    private TribeRunStore() {}

    static Optional<TribeRun> last(Handle handle) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM tribe_run
                        ORDER BY id DESC
                        LIMIT 1
                        """)
                .define("columns", COLUMNS)
                .map((row, context) -> run(row))
                .findOne();
    }

    /// The finished look whose day is the last up to {@code asOf}; of several at one day the newest.
    static Optional<TribeRun> doneBy(Handle handle, Instant asOf) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM tribe_run
                        WHERE state = 'done' AND as_of <= :asOf
                        ORDER BY as_of DESC, id DESC
                        LIMIT 1
                        """)
                .define("columns", COLUMNS)
                .bind("asOf", asOf.toEpochMilli())
                .map((row, context) -> run(row))
                .findOne();
    }

    /// The finished looks, the newest day first.
    static List<TribeRun> done(Handle handle) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM tribe_run
                        WHERE state = 'done'
                        ORDER BY as_of DESC, id DESC
                        LIMIT :most
                        """)
                .define("columns", COLUMNS)
                .bind("most", MOST_LISTED)
                .map((row, context) -> run(row))
                .list();
    }

    /// Begins a look. One that a server left behind when it was killed has failed.
    static long begin(Handle handle, Instant asOf, Instant now) {
        handle.createUpdate("""
                        UPDATE tribe_run
                        SET state = 'failed', ended_at = :now
                        WHERE state = 'running'
                        """).bind("now", now.toEpochMilli()).execute();
        long id = Numbers.take(handle, "tribe_run");
        handle.createUpdate("""
                        INSERT INTO tribe_run (id, as_of, state, step, done, total, started_at, updated_at)
                        VALUES (:id, :asOf, 'running', 'ties', 0, 0, :now, :now)
                        """)
                .bind("id", id)
                .bind("asOf", asOf.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .execute();
        return id;
    }

    /// Says how far a look is; returns whether it is to go on.
    static boolean advance(Handle handle, long id, TribeRun.Step step, long done, long total, Instant now) {
        return ProgressStore.advance(handle, "tribe_run", id, step, done, total, now);
    }

    /// Ends a look without a finding; returns whether it went on until now.
    static boolean end(Handle handle, long id, TribeRun.State state, Instant now) {
        return handle.createUpdate("""
                        UPDATE tribe_run
                        SET state = :state, updated_at = :now, ended_at = :now
                        WHERE id = :id AND state = 'running'
                        """)
                        .bind("id", id)
                        .bind("state", Code.of(state))
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /// Ends a look with what it found: from now on, it is the one that is shown.
    static void done(Handle handle, long id, TribeRun.Outcome outcome, Instant now) {
        handle.createUpdate("""
                        UPDATE tribe_run
                        SET verdict = :verdict, members = :members, ties = :ties, quality = :quality,
                            chance_mean = :mean, chance_deviation = :deviation, chance_draws = :draws,
                            agreement = :agreement, looks = :looks, resolution = :resolution
                        WHERE id = :id AND state = 'running'
                        """)
                .bind("id", id)
                .bind("verdict", Code.of(outcome.verdict()))
                .bind("members", outcome.members())
                .bind("ties", outcome.ties())
                .bind("quality", outcome.quality())
                .bind("mean", outcome.chance().map(TribeRun.Chance::mean).orElse(null))
                .bind(
                        "deviation",
                        outcome.chance().map(TribeRun.Chance::deviation).orElse(null))
                .bind("draws", outcome.chance().map(TribeRun.Chance::draws).orElse(null))
                .bind("agreement", outcome.agreement())
                .bind("looks", outcome.looks())
                .bind("resolution", outcome.resolution())
                .execute();
        end(handle, id, TribeRun.State.DONE, now);
    }

    private static TribeRun run(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        Optional<Instant> endedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
        return new TribeRun(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("as_of")),
                Code.read(TribeRun.State.class, row.getString("state")),
                Code.read(TribeRun.Step.class, row.getString("step")),
                row.getLong("done"),
                row.getLong("total"),
                outcome(row),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                endedAt);
    }

    private static Optional<TribeRun.Outcome> outcome(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        if (verdict == null) {
            return Optional.empty();
        }
        int draws = row.getInt("chance_draws");
        Optional<TribeRun.Chance> chance = row.wasNull()
                ? Optional.empty()
                : Optional.of(
                        new TribeRun.Chance(row.getDouble("chance_mean"), row.getDouble("chance_deviation"), draws));
        return Optional.of(new TribeRun.Outcome(
                Code.read(Verdict.class, verdict),
                row.getLong("members"),
                row.getLong("ties"),
                row.getDouble("quality"),
                chance,
                row.getDouble("agreement"),
                row.getInt("looks"),
                row.getDouble("resolution")));
    }
}
