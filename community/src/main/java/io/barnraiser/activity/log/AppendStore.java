package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Lookup;
import io.barnraiser.platform.database.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// Appends to the tables activity and activity_raw. This is the hottest SQL of the house: plain prepared statements,
/// bound by position, in batches.
final class AppendStore {

    /// Those of {@code externalIds} that are in the log.
    Set<String> known(Handle handle, SourceId source, Collection<String> externalIds) {
        return new HashSet<>(Lookup.run(handle, """
                SELECT external_id
                FROM activity
                WHERE source_id = ?
                  AND external_id IN (<values>)
                """, source.value(), externalIds, row -> row.getString(1)));
    }

    void append(Handle handle, long first, List<NewActivity> activities) {
        List<Numbered> numbered = new ArrayList<>(activities.size());
        for (NewActivity activity : activities) {
            numbered.add(new Numbered(first + numbered.size(), activity));
        }
        Batch.run(handle, """
                INSERT INTO activity
                  (id, source_id, external_id, known_at, identity_id, kind_id, happened_at, channel_id, object_id,
                   reply_to_object_id, directed_identity_id, label, text, language, amount_minor, currency)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, numbered, (row, one) -> {
            row.number(one.id())
                    .number(one.activity().sourceId().value())
                    .text(one.activity().externalId())
                    .number(one.activity().knownAt());
            said(row, one.activity());
        });
        numbered.removeIf(one -> one.activity().raw().isEmpty());
        Batch.run(
                handle,
                "INSERT INTO activity_raw (activity_id, body) VALUES (?, ?)",
                numbered,
                (row, one) -> row.number(one.id()).text(one.activity().raw()));
    }

    private record Numbered(long id, NewActivity activity) {}

    void rewrite(Handle handle, List<NewActivity> activities) {
        Batch.run(handle, """
                UPDATE activity
                SET identity_id = ?, kind_id = ?, happened_at = ?, channel_id = ?, object_id = ?,
                  reply_to_object_id = ?, directed_identity_id = ?, label = ?, text = ?, language = ?,
                  amount_minor = ?, currency = ?
                WHERE source_id = ?
                  AND external_id = ?
                """, activities, (row, activity) -> {
            said(row, activity);
            row.number(activity.sourceId().value()).text(activity.externalId());
        });
    }

    /// What a source says of an activity.
    private static void said(Parameters row, NewActivity activity) throws SQLException {
        row.number(activity.identityId())
                .number(activity.kindId())
                .number(activity.happenedAt())
                .number(activity.channelId())
                .number(activity.objectId())
                .number(activity.replyToObjectId())
                .number(activity.directedIdentityId())
                .text(activity.label())
                .text(activity.text())
                .text(activity.language());
        if (activity.amount().isPresent()) {
            row.number(activity.amount().get().minor())
                    .text(activity.amount().get().currency());
        } else {
            row.number(OptionalLong.empty()).text(Optional.empty());
        }
    }
}
