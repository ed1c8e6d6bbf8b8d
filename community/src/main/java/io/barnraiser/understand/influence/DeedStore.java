package io.barnraiser.understand.influence;

import io.barnraiser.activity.log.ActivityKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// The SQL of what members did to things: reads the log.
final class DeedStore {

    /// Kinds by which others can see that somebody has to do with a thing.
    private static final List<String> SEEN = List.of(
            ActivityKind.CREATE.name(),
            ActivityKind.REPLY.name(),
            ActivityKind.LIKE.name(),
            ActivityKind.SHARE.name(),
            ActivityKind.REVIEW.name(),
            ActivityKind.PURCHASE.name());

    private DeedStore() {}

    /// Deeds before number {@code before}, done since {@code since} and before {@code until} (milliseconds), the
    /// newest first, each with the member it belongs to now; at most {@code limit}.
    static List<Deed> before(Handle handle, long before, long since, long until, int limit) {
        return handle.createQuery("""
                        SELECT a.id, i.member_id, a.happened_at, a.object_id, o.parent_id, a.reply_to_object_id
                        FROM activity a
                        JOIN identity i ON i.id = a.identity_id
                        JOIN activity_kind k ON k.id = a.kind_id
                        LEFT JOIN activity_object o ON o.id = a.object_id
                        WHERE a.id < :before AND a.happened_at >= :since AND a.happened_at < :until
                          AND k.name IN (<kinds>)
                          AND (a.object_id IS NOT NULL OR a.reply_to_object_id IS NOT NULL)
                        ORDER BY a.id DESC
                        LIMIT :limit
                        """)
                .bind("before", before)
                .bind("since", since)
                .bind("until", until)
                .bindList("kinds", SEEN)
                .bind("limit", limit)
                .map((row, context) -> new Deed(
                        row.getLong("id"),
                        row.getLong("member_id"),
                        row.getLong("happened_at"),
                        number(row, "object_id").orElse(-row.getLong("id")),
                        number(row, "parent_id"),
                        number(row, "reply_to_object_id")))
                .list();
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
