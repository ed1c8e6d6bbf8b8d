package io.barnraiser.activity.source;

import io.barnraiser.platform.database.Batch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The tables source and source_count.
final class SourceStore {

    private static final String COLUMNS = """
            SELECT id, name, kind, settings, secret, trusted, paused, created_at,
              last_event_at, last_received_at, last_error, last_error_at
            FROM source
            """;

    private final SettingsText settings = new SettingsText();

    Optional<Source> find(Handle handle, SourceId id) {
        return handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> source(row))
                .findOne();
    }

    Optional<Source> find(Handle handle, String name) {
        return handle.createQuery(COLUMNS + "WHERE name = :name")
                .bind("name", name)
                .map((row, context) -> source(row))
                .findOne();
    }

    List<SourceState> states(Handle handle) {
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        handle.createQuery("SELECT source_id, outcome, amount FROM source_count")
                .map((row, context) -> counts.computeIfAbsent(row.getLong("source_id"), id -> new HashMap<>())
                        .put(row.getString("outcome"), row.getLong("amount")))
                .list();
        return handle.createQuery(COLUMNS + "ORDER BY name, id LIMIT 10000")
                .map((row, context) -> new SourceState(
                        source(row),
                        counts.getOrDefault(row.getLong("id"), Map.of()),
                        instant(row, "last_event_at"),
                        instant(row, "last_received_at"),
                        Optional.ofNullable(row.getString("last_error")),
                        instant(row, "last_error_at")))
                .list();
    }

    void insert(Handle handle, Source source) {
        handle.createUpdate("""
                        INSERT INTO source (id, name, kind, settings, secret, trusted, paused, created_at)
                        VALUES (:id, :name, :kind, :settings, :secret, :trusted, 0, :createdAt)
                        """)
                .bind("id", source.id().value())
                .bind("name", source.name())
                .bind("kind", source.kind())
                .bind("settings", settings.write(source.settings()))
                .bind("secret", source.secret().orElse(null))
                .bind("trusted", source.trusted() ? 1 : 0)
                .bind("createdAt", source.createdAt().toEpochMilli())
                .execute();
    }

    boolean update(Handle handle, Source source) {
        return handle.createUpdate("""
                        UPDATE source
                        SET name = :name, settings = :settings, secret = :secret, trusted = :trusted, paused = :paused
                        WHERE id = :id
                        """)
                        .bind("id", source.id().value())
                        .bind("name", source.name())
                        .bind("settings", settings.write(source.settings()))
                        .bind("secret", source.secret().orElse(null))
                        .bind("trusted", source.trusted() ? 1 : 0)
                        .bind("paused", source.paused() ? 1 : 0)
                        .execute()
                > 0;
    }

    /// Adds to the counts, those that change.
    void count(Handle handle, SourceId id, Map<String, Long> outcomes) {
        Map<String, Long> changes = new TreeMap<>(outcomes);
        changes.values().removeIf(amount -> amount == 0);
        Batch.run(
                handle,
                """
                INSERT INTO source_count (source_id, outcome, amount)
                VALUES (?, ?, ?)
                ON CONFLICT (source_id, outcome) DO UPDATE SET amount = source_count.amount + excluded.amount
                """,
                changes.entrySet(),
                (row, change) -> row.number(id.value()).text(change.getKey()).number(change.getValue()));
    }

    /// @param newestEventAt {@link Long#MIN_VALUE} where nothing was accepted
    void heard(Handle handle, SourceId id, long newestEventAt, long receivedAt) {
        Batch.run(
                handle,
                """
                UPDATE source
                SET last_received_at = ?,
                  last_event_at = CASE WHEN ? > COALESCE(last_event_at, ?) THEN ? ELSE last_event_at END
                WHERE id = ?
                """,
                List.of(id.value()),
                (row, source) -> row.number(receivedAt)
                        .number(newestEventAt)
                        .number(Long.MIN_VALUE)
                        .number(newestEventAt)
                        .number(source));
    }

    void error(Handle handle, SourceId id, @Nullable String words, @Nullable Long at) {
        handle.createUpdate("UPDATE source SET last_error = :words, last_error_at = :at WHERE id = :id")
                .bind("id", id.value())
                .bind("words", words)
                .bind("at", at)
                .execute();
    }

    private Source source(ResultSet row) throws SQLException {
        return new Source(
                new SourceId(row.getLong("id")),
                row.getString("name"),
                row.getString("kind"),
                settings.read(row.getString("settings")),
                Optional.ofNullable(row.getString("secret")),
                row.getInt("trusted") == 1,
                row.getInt("paused") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
