package io.barnraiser.activity.webhook;

import io.barnraiser.activity.webhook.Delivery.State;
import io.barnraiser.platform.database.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// What is on its way, in the database.
final class DeliveryStore {

    private DeliveryStore() {}

    /// An event for a webhook, before it has a number.
    record Fresh(WebhookId webhook, String eventId, EventType type, String body) {}

    /// Adds what is not there yet.
    static void insert(Handle handle, List<Fresh> all, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        long id = Numbers.take(handle, "webhook_delivery", all.size());
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO webhook_delivery (id, webhook_id, event_id, type, body, state, attempts, next_at, created_at)
                VALUES (:id, :webhook, :event, :type, :body, 'waiting', 0, :now, :now)
                ON CONFLICT (webhook_id, event_id) DO NOTHING
                """)) {
            for (Fresh fresh : all) {
                batch.bind("id", id++)
                        .bind("webhook", fresh.webhook().value())
                        .bind("event", fresh.eventId())
                        .bind("type", fresh.type().word())
                        .bind("body", fresh.body())
                        .bind("now", now.toEpochMilli())
                        .add();
            }
            batch.execute();
        }
    }

    /// What a webhook should have got by now, the longest waiting first.
    static List<Delivery> due(Handle handle, WebhookId webhook, Instant now, int most) {
        return handle.createQuery("""
                        SELECT id, webhook_id, event_id, type, body, state, attempts, next_at, last_answer, last_at, created_at
                        FROM webhook_delivery
                        WHERE webhook_id = :webhook
                          AND state = 'waiting'
                          AND next_at <= :now
                        ORDER BY next_at, id
                        LIMIT :most
                        """)
                .bind("webhook", webhook.value())
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> delivery(row))
                .list();
    }

    /// The newest before the delivery {@code before}, of one state or ({@code ""}) of any.
    static List<Delivery> list(Handle handle, WebhookId webhook, String state, long before, int most) {
        return handle.createQuery("""
                        SELECT id, webhook_id, event_id, type, body, state, attempts, next_at, last_answer, last_at, created_at
                        FROM webhook_delivery
                        WHERE webhook_id = :webhook
                          AND id < :before
                          AND (:state = '' OR state = :state)
                        ORDER BY id DESC
                        LIMIT :most
                        """)
                .bind("webhook", webhook.value())
                .bind("before", before)
                .bind("state", state)
                .bind("most", most)
                .map((row, context) -> delivery(row))
                .list();
    }

    /// How many of a webhook stand where.
    static Map<State, Long> counts(Handle handle, WebhookId webhook) {
        return handle.createQuery("""
                        SELECT state, COUNT(*) AS amount
                        FROM webhook_delivery
                        WHERE webhook_id = :webhook
                        GROUP BY state
                        """)
                .bind("webhook", webhook.value())
                .reduceRows(new EnumMap<State, Long>(State.class), (counts, row) -> {
                    counts.put(state(row.getColumn("state", String.class)), row.getColumn("amount", Long.class));
                    return counts;
                });
    }

    /// How many were given up, counted up to {@code most}.
    static long dead(Handle handle, int most) {
        return handle.createQuery("""
                        SELECT COUNT(id)
                        FROM (SELECT d.id
                              FROM webhook w
                              CROSS JOIN webhook_delivery d
                              WHERE d.webhook_id = w.id AND d.state = :dead
                              LIMIT :most) AS found
                        """)
                .bind("dead", State.DEAD.word())
                .bind("most", most)
                .mapTo(Long.class)
                .one();
    }

    /// Writes down what came of an attempt.
    static void attempted(
            Handle handle, long id, State state, int attempts, Instant nextAt, String answer, Instant at) {
        handle.createUpdate("""
                        UPDATE webhook_delivery
                        SET state = :state,
                            attempts = :attempts,
                            next_at = :next,
                            last_answer = :answer,
                            last_at = :at
                        WHERE id = :id
                        """)
                .bind("state", state.word())
                .bind("attempts", attempts)
                .bind("next", nextAt.toEpochMilli())
                .bind("answer", answer)
                .bind("at", at.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /// Sends one again, whatever became of it. Returns whether there is such a one.
    static boolean again(Handle handle, WebhookId webhook, long id, Instant now) {
        return handle.createUpdate("""
                        UPDATE webhook_delivery
                        SET state = 'waiting',
                            attempts = 0,
                            next_at = :now
                        WHERE webhook_id = :webhook
                          AND id = :id
                        """)
                        .bind("now", now.toEpochMilli())
                        .bind("webhook", webhook.value())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /// Sends all dead ones of a webhook again. Returns how many.
    static int reviveDead(Handle handle, WebhookId webhook, Instant now) {
        return handle.createUpdate("""
                        UPDATE webhook_delivery
                        SET state = 'waiting',
                            attempts = 0,
                            next_at = :now
                        WHERE webhook_id = :webhook
                          AND state = 'dead'
                        """)
                .bind("now", now.toEpochMilli())
                .bind("webhook", webhook.value())
                .execute();
    }

    static void deleteOf(Handle handle, WebhookId webhook) {
        handle.createUpdate("""
                        DELETE FROM webhook_delivery
                        WHERE webhook_id = :webhook
                        """).bind("webhook", webhook.value()).execute();
    }

    static void deleteOlder(Handle handle, Instant before) {
        handle.createUpdate("""
                        DELETE FROM webhook_delivery
                        WHERE created_at < :before
                        """).bind("before", before.toEpochMilli()).execute();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        long lastAt = row.getLong("last_at");
        Optional<Instant> last = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastAt));
        return new Delivery(
                row.getLong("id"),
                new WebhookId(row.getLong("webhook_id")),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("body"),
                state(row.getString("state")),
                row.getInt("attempts"),
                Instant.ofEpochMilli(row.getLong("next_at")),
                Optional.ofNullable(row.getString("last_answer")),
                last,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    private static State state(String word) {
        return State.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
