package io.barnraiser.people.consent;

import io.barnraiser.platform.database.Code;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// The SQL of suppressions: rows are added and renewed, never taken away.
final class SuppressionStore {

    private SuppressionStore() {}

    /// Adds suppressions; the time of one that is there already only moves forward.
    static void put(Handle handle, Collection<Suppression> suppressions) {
        if (suppressions.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO suppression (address_hash, purpose, channel, reason, at)
                VALUES (:hash, :purpose, :channel, :reason, :at)
                ON CONFLICT (address_hash, purpose, channel) DO UPDATE
                SET reason = excluded.reason, at = excluded.at
                WHERE excluded.at > suppression.at
                """)) {
            for (Suppression suppression : suppressions) {
                batch.bind("hash", suppression.hash())
                        .bind("purpose", suppression.purpose().name())
                        .bind("channel", Code.of(suppression.channel()))
                        .bind("reason", Code.of(suppression.reason()))
                        .bind("at", suppression.at().toEpochMilli())
                        .add();
            }
            batch.execute();
        }
    }

    /// Every suppression of an address that speaks of this purpose and channel.
    static List<Suppression> of(Handle handle, String hash, Purpose purpose, ConsentChannel channel) {
        return handle.createQuery("""
                        SELECT address_hash, purpose, channel, reason, at
                        FROM suppression
                        WHERE address_hash = :hash AND purpose IN (:purpose, '*') AND channel IN (:channel, 'every')
                        """)
                .bind("hash", hash)
                .bind("purpose", purpose.name())
                .bind("channel", Code.of(channel))
                .map((row, context) -> new Suppression(
                        row.getString("address_hash"),
                        new Purpose(row.getString("purpose")),
                        Code.read(ConsentChannel.class, row.getString("channel")),
                        Code.read(Suppression.Reason.class, row.getString("reason")),
                        Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }
}
