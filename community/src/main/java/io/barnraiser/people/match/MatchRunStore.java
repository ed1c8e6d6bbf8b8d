package io.barnraiser.people.match;

import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.job.ProgressStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of runs.
final class MatchRunStore {

    private MatchRunStore() {}

    static Optional<MatchRun> last(Handle handle) {
        return handle.createQuery("""
                        SELECT id, state, step, done, total, found, newest_at, started_at, updated_at, ended_at
                        FROM match_run
                        ORDER BY id DESC
                        LIMIT 1
                        """).map((row, context) -> run(row)).findOne();
    }

    static Optional<MatchRun> lastDone(Handle handle) {
        return handle.createQuery("""
                        SELECT id, state, step, done, total, found, newest_at, started_at, updated_at, ended_at
                        FROM match_run
                        WHERE state = 'done'
                        ORDER BY id DESC
                        LIMIT 1
                        """).map((row, context) -> run(row)).findOne();
    }

    /// Begins a run. One that a server left behind when it was killed has failed.
    static long begin(Handle handle, long newestAt, Instant now) {
        handle.createUpdate("""
                        UPDATE match_run
                        SET state = 'failed', ended_at = :now
                        WHERE state = 'running'
                        """).bind("now", now.toEpochMilli()).execute();
        long id = Numbers.take(handle, "match_run");
        handle.createUpdate("""
                        INSERT INTO match_run (id, state, step, done, total, found, newest_at, started_at, updated_at)
                        VALUES (:id, 'running', 'read', 0, 0, 0, :newest, :now, :now)
                        """)
                .bind("id", id)
                .bind("newest", newestAt)
                .bind("now", now.toEpochMilli())
                .execute();
        return id;
    }

    /// Says how far a run is; returns whether it is to go on.
    static boolean advance(Handle handle, long id, MatchProgress.Step step, long done, long total, Instant now) {
        return ProgressStore.advance(handle, "match_run", id, step, done, total, now);
    }

    /// Ends a run that goes on; returns whether it went on until now.
    static boolean end(Handle handle, long id, MatchRun.State state, long found, Instant now) {
        return handle.createUpdate("""
                        UPDATE match_run
                        SET state = :state, found = :found, updated_at = :now, ended_at = :now
                        WHERE id = :id AND state = 'running'
                        """)
                        .bind("id", id)
                        .bind("state", Code.of(state))
                        .bind("found", found)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    private static MatchRun run(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        Optional<Instant> endedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
        return new MatchRun(
                row.getLong("id"),
                Code.read(MatchRun.State.class, row.getString("state")),
                Code.read(MatchProgress.Step.class, row.getString("step")),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("found"),
                Instant.ofEpochMilli(row.getLong("newest_at")),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                endedAt);
    }
}
