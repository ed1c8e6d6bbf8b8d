package io.barnraiser.activity.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The table source_run.
final class RunStore {

    private static final String COLUMNS = """
            SELECT id, source_id, kind, payload, node, state, position, done, total, doing, error,
              started_at, updated_at, ended_at
            FROM source_run
            """;

    void insert(Handle handle, Run run) {
        handle.createUpdate("""
                        INSERT INTO source_run
                          (id, source_id, kind, payload, node, state, position, done, total, doing, started_at, updated_at)
                        VALUES
                          (:id, :source, :kind, :payload, :node, :state, :position, :done, :total, :doing, :at, :at)
                        """)
                .bind("id", run.id().value())
                .bind("source", run.source().value())
                .bind("kind", word(run.kind()))
                .bind("payload", run.payload())
                .bind("node", run.node())
                .bind("state", word(run.state()))
                .bind("position", run.position())
                .bind("done", run.done())
                .bind("total", run.total())
                .bind("doing", run.doing())
                .bind("at", run.startedAt().toEpochMilli())
                .execute();
    }

    Optional<Run> find(Handle handle, RunId id) {
        return handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> run(row))
                .findOne();
    }

    List<Run> newest(Handle handle, SourceId source, int most) {
        return handle.createQuery(COLUMNS + "WHERE source_id = :source ORDER BY id DESC LIMIT :most")
                .bind("source", source.value())
                .bind("most", most)
                .map((row, context) -> run(row))
                .list();
    }

    /// The newest run of {@code source} that reads this.
    Optional<Run> newest(Handle handle, SourceId source, Run.Kind kind, String payload) {
        return handle.createQuery(COLUMNS + """
                        WHERE source_id = :source
                          AND kind = :kind
                          AND payload = :payload
                        ORDER BY id DESC
                        LIMIT 1
                        """)
                .bind("source", source.value())
                .bind("kind", word(kind))
                .bind("payload", payload)
                .map((row, context) -> run(row))
                .findOne();
    }

    List<Run> open(Handle handle) {
        return handle.createQuery(COLUMNS + """
                        WHERE state IN ('waiting', 'running', 'cancelling')
                        ORDER BY id
                        LIMIT 1000
                        """).map((row, context) -> run(row)).list();
    }

    /// Takes a run for {@code node}, unless another node works on it and was heard of since {@code silentSince}.
    boolean claim(Handle handle, RunId id, String node, long silentSince, long now) {
        return handle.createUpdate("""
                        UPDATE source_run
                        SET state = 'running', node = :node, updated_at = :now, ended_at = NULL, error = NULL
                        WHERE id = :id
                          AND (state <> 'running' OR node = :node OR updated_at < :silentSince)
                        """)
                        .bind("id", id.value())
                        .bind("node", node)
                        .bind("silentSince", silentSince)
                        .bind("now", now)
                        .execute()
                > 0;
    }

    void moved(Handle handle, RunId id, String position, long done, long now) {
        handle.createUpdate("""
                        UPDATE source_run
                        SET position = :position, done = done + :done, updated_at = :now
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("position", position)
                .bind("done", done)
                .bind("now", now)
                .execute();
    }

    void progress(Handle handle, RunId id, String doing, long total, long now) {
        handle.createUpdate("""
                        UPDATE source_run
                        SET doing = :doing, total = :total, updated_at = :now
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("doing", doing)
                .bind("total", total)
                .bind("now", now)
                .execute();
    }

    void state(Handle handle, RunId id, Run.State state, @Nullable String error, long now) {
        handle.createUpdate("""
                        UPDATE source_run
                        SET state = :state, error = :error, updated_at = :now, ended_at = :endedAt
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .bind("state", word(state))
                .bind("error", error)
                .bind("now", now)
                .bind("endedAt", state.isEnded() ? now : null)
                .execute();
    }

    private static Run run(ResultSet row) throws SQLException {
        long ended = row.getLong("ended_at");
        Optional<Instant> endedAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended));
        return new Run(
                new RunId(row.getLong("id")),
                new SourceId(row.getLong("source_id")),
                Run.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("payload"),
                row.getString("node"),
                Run.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("position"),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("doing"),
                Optional.ofNullable(row.getString("error")),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("updated_at")),
                endedAt);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
