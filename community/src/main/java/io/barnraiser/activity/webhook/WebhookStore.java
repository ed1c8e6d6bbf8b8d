package io.barnraiser.activity.webhook;

import io.barnraiser.platform.database.Numbers;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The webhooks in the database.
final class WebhookStore {

    private static final int MOST = 200;

    private WebhookStore() {}

    static WebhookId insert(Handle handle, URI url, String sealedSecret, Set<EventType> types, Instant now) {
        long id = Numbers.take(handle, "webhook");
        handle.createUpdate("""
                        INSERT INTO webhook (id, url, secret, types, paused, created_at)
                        VALUES (:id, :url, :secret, :types, 0, :now)
                        """)
                .bind("id", id)
                .bind("url", url.toString())
                .bind("secret", sealedSecret)
                .bind("types", types.stream().map(EventType::word).sorted().collect(Collectors.joining(" ")))
                .bind("now", now.toEpochMilli())
                .execute();
        return new WebhookId(id);
    }

    static List<Webhook> list(Handle handle) {
        return handle.createQuery("""
                        SELECT id, url, types, paused, created_at
                        FROM webhook
                        ORDER BY id
                        LIMIT :most
                        """)
                .bind("most", MOST)
                .map((row, context) -> webhook(row))
                .list();
    }

    static Optional<Webhook> find(Handle handle, WebhookId id) {
        return handle.createQuery("""
                        SELECT id, url, types, paused, created_at
                        FROM webhook
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .map((row, context) -> webhook(row))
                .findOne();
    }

    static Optional<String> sealedSecret(Handle handle, WebhookId id) {
        return handle.createQuery("""
                        SELECT secret
                        FROM webhook
                        WHERE id = :id
                        """)
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne();
    }

    static boolean pause(Handle handle, WebhookId id, boolean paused) {
        return handle.createUpdate("""
                        UPDATE webhook
                        SET paused = :paused
                        WHERE id = :id
                        """)
                        .bind("paused", paused ? 1 : 0)
                        .bind("id", id.value())
                        .execute()
                == 1;
    }

    static boolean delete(Handle handle, WebhookId id) {
        return handle.createUpdate("""
                        DELETE FROM webhook
                        WHERE id = :id
                        """).bind("id", id.value()).execute() == 1;
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                new WebhookId(row.getLong("id")),
                URI.create(row.getString("url")),
                Arrays.stream(row.getString("types").split(" "))
                        .map(EventType::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getInt("paused") == 1,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
