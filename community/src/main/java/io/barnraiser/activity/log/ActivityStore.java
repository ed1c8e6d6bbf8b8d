package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/// Reads the table activity.
final class ActivityStore {

    private static final String COLUMNS = """
            SELECT a.id, a.source_id, a.external_id, a.identity_id, k.name AS kind, a.happened_at, a.known_at,
              a.channel_id, a.object_id, a.reply_to_object_id, a.directed_identity_id,
              a.label, a.text, a.language, a.amount_minor, a.currency
            FROM activity a
            JOIN activity_kind k ON k.id = a.kind_id
            """;

    /// The activities behind {@code after}, in the order of the log.
    List<Activity> after(Handle handle, long after, int most) {
        return handle.createQuery(COLUMNS + """
                        WHERE a.id > :after
                        ORDER BY a.id
                        LIMIT :most
                        """)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> activity(row))
                .list();
    }

    Optional<Activity> find(Handle handle, ActivityId id) {
        return handle.createQuery(COLUMNS + "WHERE a.id = :id")
                .bind("id", id.value())
                .map((row, context) -> activity(row))
                .findOne();
    }

    /// The newest activities of one identity that happened before a moment, or at it with a smaller number. Walks
    /// the index of the identity backwards.
    List<Activity> before(Handle handle, long identity, TimelineFilter filter, long happenedAt, long id, int most) {
        return handle.createQuery(COLUMNS + """
                        WHERE a.identity_id = :identity
                          AND (a.happened_at < :happenedAt OR (a.happened_at = :happenedAt AND a.id < :id))
                          AND (:source = 0 OR a.source_id = :source)
                          AND (:channel = 0 OR a.channel_id = :channel)
                          AND (:kind = '' OR k.name = :kind)
                          AND (:text = '' OR LOWER(a.text) LIKE :text ESCAPE '!' OR LOWER(a.label) LIKE :text ESCAPE '!')
                        ORDER BY a.happened_at DESC, a.id DESC
                        LIMIT :most
                        """)
                .bind("identity", identity)
                .bind("happenedAt", happenedAt)
                .bind("id", id)
                .bind("source", filter.source().map(SourceId::value).orElse(0L))
                .bind("channel", filter.channelId().orElse(0L))
                .bind("kind", filter.kind().map(ActivityKind::name).orElse(""))
                .bind("text", filter.likeText())
                .bind("most", most)
                .map((row, context) -> activity(row))
                .list();
    }

    long count(Handle handle, List<Long> identities) {
        return handle.createQuery("SELECT COUNT(*) FROM activity WHERE identity_id IN (<identities>)")
                .bindList("identities", identities)
                .mapTo(Long.class)
                .one();
    }

    /// The names of channels by their numbers.
    List<ChannelName> channels(Handle handle, Collection<Long> ids) {
        return handle.createQuery("SELECT id, source_id, name FROM channel WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> new ChannelName(
                        row.getLong("id"), new SourceId(row.getLong("source_id")), row.getString("name")))
                .list();
    }

    List<ActivityObject> objects(Handle handle, Collection<Long> ids) {
        return handle.createQuery("""
                        SELECT id, source_id, external_id, type, parent_id, author_identity_id, title, url
                        FROM activity_object
                        WHERE id IN (<ids>)
                        """)
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> new ActivityObject(
                        row.getLong("id"),
                        new SourceId(row.getLong("source_id")),
                        row.getString("external_id"),
                        row.getString("type"),
                        number(row, "parent_id"),
                        number(row, "author_identity_id"),
                        Optional.ofNullable(row.getString("title")),
                        Optional.ofNullable(row.getString("url"))))
                .list();
    }

    private static Activity activity(ResultSet row) throws SQLException {
        long minor = row.getLong("amount_minor");
        Optional<Activity.Amount> amount =
                row.wasNull() ? Optional.empty() : Optional.of(new Activity.Amount(minor, row.getString("currency")));
        return new Activity(
                new ActivityId(row.getLong("id")),
                new SourceId(row.getLong("source_id")),
                row.getString("external_id"),
                row.getLong("identity_id"),
                new ActivityKind(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                Instant.ofEpochMilli(row.getLong("known_at")),
                number(row, "channel_id"),
                number(row, "object_id"),
                number(row, "reply_to_object_id"),
                number(row, "directed_identity_id"),
                Optional.ofNullable(row.getString("label")),
                Optional.ofNullable(row.getString("text")),
                Optional.ofNullable(row.getString("language")),
                amount);
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
