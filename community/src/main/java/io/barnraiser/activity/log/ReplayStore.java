package io.barnraiser.activity.log;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The table log_replay.
final class ReplayStore {

    private static final String LINE = "\n;\n";

    /// A replay that was begun and has not ended.
    ///
    /// @param node who works on it
    /// @param beatAt when it last gave a sign of life; 0 when it was given up
    /// @param indexes the statements for the indexes that are still to be made
    record Begun(String node, long beatAt, List<String> indexes) {}

    Optional<Begun> find(Handle handle, String follower) {
        return handle.createQuery("SELECT node, beat_at, late_indexes FROM log_replay WHERE follower = :follower")
                .bind("follower", follower)
                .map((row, context) -> new Begun(
                        row.getString("node"),
                        row.getLong("beat_at"),
                        Arrays.stream(row.getString("late_indexes").split(LINE, -1))
                                .filter(statement -> !statement.isBlank())
                                .toList()))
                .findOne();
    }

    void put(Handle handle, String follower, String node, List<String> indexes, long now) {
        handle.createUpdate("""
                        INSERT INTO log_replay (follower, node, late_indexes, begun_at, beat_at)
                        VALUES (:follower, :node, :indexes, :now, :now)
                        ON CONFLICT (follower) DO UPDATE
                        SET node = :node, late_indexes = :indexes, begun_at = :now, beat_at = :now
                        """)
                .bind("follower", follower)
                .bind("node", node)
                .bind("indexes", String.join(LINE, indexes))
                .bind("now", now)
                .execute();
    }

    /// Gives a sign of life; returns whether the replay is still that of {@code node}.
    boolean beat(Handle handle, String follower, String node, long now) {
        return handle.createUpdate("UPDATE log_replay SET beat_at = :now WHERE follower = :follower AND node = :node")
                        .bind("follower", follower)
                        .bind("node", node)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    void remove(Handle handle, String follower) {
        handle.createUpdate("DELETE FROM log_replay WHERE follower = :follower")
                .bind("follower", follower)
                .execute();
    }
}
