package io.barnraiser.people.account;

import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.web.Permission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The keys in the database: hashes only.
final class KeyStore {

    private static final int MOST = 1_000;

    private KeyStore() {}

    static KeyId insert(Handle handle, NewKey key, String tokenHash, String hint, Instant now) {
        long id = Numbers.take(handle, "api_key");
        handle.createUpdate("""
                        INSERT INTO api_key (id, kind, name, token_hash, hint, scopes, source_id, created_at)
                        VALUES (:id, :kind, :name, :hash, :hint, :scopes, :source, :now)
                        """)
                .bind("id", id)
                .bind("kind", key.kind().word())
                .bind("name", key.name())
                .bind("hash", tokenHash)
                .bind("hint", hint)
                .bind(
                        "scopes",
                        key.scopes().stream().map(Permission::name).sorted().collect(Collectors.joining(" ")))
                .bind(
                        "source",
                        key.sourceId().isPresent() ? (Long) key.sourceId().getAsLong() : null)
                .bind("now", now.toEpochMilli())
                .execute();
        return new KeyId(id);
    }

    static Optional<Key> findLive(Handle handle, String tokenHash) {
        return handle.createQuery("""
                        SELECT id, kind, name, hint, scopes, source_id, created_at, last_used_at, revoked_at
                        FROM api_key
                        WHERE token_hash = :hash
                          AND revoked_at IS NULL
                        """)
                .bind("hash", tokenHash)
                .map((row, context) -> key(row))
                .findOne();
    }

    static Optional<Key> find(Handle handle, KeyId id) {
        return handle.createQuery("""
                        SELECT id, kind, name, hint, scopes, source_id, created_at, last_used_at, revoked_at
                        FROM api_key
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .map((row, context) -> key(row))
                .findOne();
    }

    /// All keys: the living first, the newest first.
    static List<Key> list(Handle handle) {
        return handle.createQuery("""
                        SELECT id, kind, name, hint, scopes, source_id, created_at, last_used_at, revoked_at
                        FROM api_key
                        ORDER BY CASE WHEN revoked_at IS NULL THEN 0 ELSE 1 END, id DESC
                        LIMIT :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> key(row))
                .list();
    }

    /// Revokes a living key. Returns whether there was one.
    static boolean revoke(Handle handle, KeyId id, Instant now) {
        return handle.createUpdate("""
                        UPDATE api_key
                        SET revoked_at = :now
                        WHERE id = :id
                          AND revoked_at IS NULL
                        """)
                        .bind("now", now.toEpochMilli())
                        .bind("id", id.value())
                        .execute()
                == 1;
    }

    /// Writes down that the key was used, unless somebody did so after {@code before}.
    static void used(Handle handle, KeyId id, Instant now, Instant before) {
        handle.createUpdate("""
                        UPDATE api_key
                        SET last_used_at = :now
                        WHERE id = :id
                          AND (last_used_at IS NULL OR last_used_at <= :before)
                        """)
                .bind("now", now.toEpochMilli())
                .bind("before", before.toEpochMilli())
                .bind("id", id.value())
                .execute();
    }

    private static Key key(ResultSet row) throws SQLException {
        long source = row.getLong("source_id");
        OptionalLong sourceId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(source);
        return new Key(
                new KeyId(row.getLong("id")),
                KeyKind.of(row.getString("kind")).orElseThrow(),
                row.getString("name"),
                row.getString("hint"),
                Arrays.stream(row.getString("scopes").split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Permission::new)
                        .collect(Collectors.toUnmodifiableSet()),
                sourceId,
                Instant.ofEpochMilli(row.getLong("created_at")),
                moment(row, "last_used_at"),
                moment(row, "revoked_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
