package io.barnraiser.activity.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// A member's timeline: a page of the log, merged from the pages of the member's identities.
///
/// Each identity is read along its own index ({@code activity_identity}), so a page costs the same for a member with a
/// million activities as for one with fifty.
final class TimelineStore {

    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparingLong(Place::happenedAt)
            .thenComparingLong(Place::id)
            .reversed();

    private record Place(long id, long happenedAt) {}

    TimelinePage page(Handle handle, List<Long> identities, TimelineFilter.Page wanted) {
        List<Place> places = new ArrayList<>();
        for (long identity : identities) {
            Optional<Tally> span = span(handle, identity, wanted.filter());
            if (span.isPresent()) {
                places.addAll(places(handle, identity, wanted, span.get()));
            }
        }
        places.sort(NEWEST_FIRST);
        boolean more = places.size() > wanted.limit();
        List<Long> ids = places.stream().limit(wanted.limit()).map(Place::id).toList();
        List<TimelineEntry> entries = entries(handle, ids, wanted.longestText());
        return new TimelinePage(entries, more ? Optional.of(entries.getLast().cursor()) : Optional.empty());
    }

    /// When this identity did anything of that kind; empty for never. A rare kind is not searched for in a long
    /// history.
    private static Optional<Tally> span(Handle handle, long identity, TimelineFilter filter) {
        return handle.createQuery("""
                        SELECT COALESCE(SUM(t.activity_count), 0) AS activities,
                               COALESCE(MIN(t.first_at), 0) AS first_at, COALESCE(MAX(t.last_at), 0) AS last_at
                        FROM identity_tally t
                        JOIN identity i ON i.id = t.identity_id
                        WHERE t.identity_id = :identity
                          AND (:kind = 0 OR t.kind_id = :kind)
                          AND (:source = 0 OR i.source_id = :source)
                        """)
                .bind("identity", identity)
                .bind("kind", filter.kind().orElse(0))
                .bind("source", filter.source().orElse(0))
                .map((row, context) ->
                        new Tally(row.getLong("activities"), row.getLong("first_at"), row.getLong("last_at")))
                .findOne()
                .filter(tally -> tally.count() > 0);
    }

    private static List<Place> places(Handle handle, long identity, TimelineFilter.Page wanted, Tally span) {
        TimelineFilter filter = wanted.filter();
        StringBuilder sql = new StringBuilder("""
                SELECT id, happened_at
                FROM activity
                WHERE identity_id = :identity
                  AND happened_at >= :first
                  AND (happened_at, id) < (:at, :id)
                """);
        filter.kind().ifPresent(kind -> sql.append("AND kind_id = :kind\n"));
        filter.channel().ifPresent(channel -> sql.append("AND channel_id = :channel\n"));
        var query = handle.createQuery(sql.append("ORDER BY happened_at DESC, id DESC\nLIMIT :limit")
                        .toString())
                .bind("identity", identity)
                .bind("first", span.firstAt())
                .bind("limit", Math.min(wanted.limit() + 1L, span.count()));
        Cursor before = wanted.before().filter(Cursor::isNumber).orElse(new Cursor(span.lastAt() + "", Long.MAX_VALUE));
        boolean isBeyond = Long.parseLong(before.key()) > span.lastAt();
        query.bind("at", isBeyond ? span.lastAt() : Long.parseLong(before.key()))
                .bind("id", isBeyond ? Long.MAX_VALUE : before.id());
        filter.kind().ifPresent(kind -> query.bind("kind", kind));
        filter.channel().ifPresent(channel -> query.bind("channel", channel));
        return query.map((row, context) -> new Place(row.getLong("id"), row.getLong("happened_at")))
                .list();
    }

    /// These activities with the names of everything they touch, in this order.
    private static List<TimelineEntry> entries(Handle handle, List<Long> ids, int longestText) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, TimelineEntry> entries = new HashMap<>();
        handle.createQuery("""
                        SELECT a.id, a.source_id, a.identity_id, k.name AS kind, a.happened_at, a.known_at,
                               c.name AS channel,
                               o.type AS object_type, COALESCE(o.title, op.title) AS object_title,
                               COALESCE(o.url, op.url) AS object_url,
                               r.type AS reply_type, COALESCE(r.title, rp.title) AS reply_title,
                               COALESCE(r.url, rp.url) AS reply_url,
                               t.member_id AS towards_id, m.name AS towards_name,
                               a.label, SUBSTR(a.text, 1, :most + 1) AS text, a.amount_minor, a.currency
                        FROM activity a
                        JOIN activity_kind k ON k.id = a.kind_id
                        LEFT JOIN channel c ON c.id = a.channel_id
                        LEFT JOIN activity_object o ON o.id = a.object_id
                        LEFT JOIN activity_object op ON op.id = o.parent_id
                        LEFT JOIN activity_object r ON r.id = a.reply_to_object_id
                        LEFT JOIN activity_object rp ON rp.id = r.parent_id
                        LEFT JOIN identity t ON t.id = COALESCE(a.directed_identity_id, r.author_identity_id,
                                                               o.author_identity_id)
                                            AND t.id <> a.identity_id
                        LEFT JOIN member m ON m.id = t.member_id
                        WHERE a.id IN (<ids>)
                        """)
                .bindList("ids", ids)
                .bind("most", longestText)
                .map((row, context) -> entry(row, longestText))
                .forEach(entry -> entries.put(entry.id(), entry));
        return ids.stream().map(entries::get).filter(entry -> entry != null).toList();
    }

    private static TimelineEntry entry(ResultSet row, int longestText) throws SQLException {
        String text = row.getString("text");
        boolean cut = text != null && text.length() > longestText;
        return new TimelineEntry(
                row.getLong("id"),
                row.getLong("source_id"),
                row.getLong("identity_id"),
                row.getString("kind"),
                row.getLong("happened_at"),
                row.getLong("known_at"),
                said(row.getString("channel")),
                item(row, "object"),
                item(row, "reply"),
                towards(row),
                said(row.getString("label")),
                said(text == null || !cut ? text : text.substring(0, longestText)),
                cut,
                number(row, "amount_minor"),
                said(row.getString("currency")));
    }

    private static Optional<TimelineEntry.Item> item(ResultSet row, String name) throws SQLException {
        String type = row.getString(name + "_type");
        return type == null
                ? Optional.empty()
                : Optional.of(new TimelineEntry.Item(
                        type, said(row.getString(name + "_title")), said(row.getString(name + "_url"))));
    }

    private static Optional<TimelineEntry.Towards> towards(ResultSet row) throws SQLException {
        long id = row.getLong("towards_id");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new TimelineEntry.Towards(id, row.getString("towards_name")));
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).filter(words -> !words.isBlank());
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
