package io.barnraiser.platform.job;

import io.barnraiser.platform.database.Code;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// The SQL of how far runs are, for any table of runs with the columns {@code id}, {@code state}, {@code step},
/// {@code done}, {@code total} and {@code updated_at}. A run goes on while its state is {@code running}.
public final class ProgressStore {

    private ProgressStore() {}

    /// Says how far a run is. Returns whether it is to go on: somebody may have ended it.
    ///
    /// @param table of the runs
    /// @param step what is being done
    /// @param total how much of that there is; 0 where nobody knows
    public static boolean advance(
            Handle handle, String table, long id, Enum<?> step, long done, long total, Instant now) {
        return handle.createUpdate("""
                        UPDATE <table>
                        SET step = :step, done = :done, total = :total, updated_at = :now
                        WHERE id = :id AND state = 'running'
                        """)
                        .define("table", table)
                        .bind("id", id)
                        .bind("step", Code.of(step))
                        .bind("done", done)
                        .bind("total", total)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /// Gives a run that goes on its last state. Returns whether it went on until now.
    public static boolean end(Handle handle, String table, long id, Enum<?> state, Instant now) {
        return handle.createUpdate("""
                        UPDATE <table>
                        SET state = :state, updated_at = :now
                        WHERE id = :id AND state = 'running'
                        """)
                        .define("table", table)
                        .bind("id", id)
                        .bind("state", Code.of(state))
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }
}
