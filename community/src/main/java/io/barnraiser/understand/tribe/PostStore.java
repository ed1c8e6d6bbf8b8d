package io.barnraiser.understand.tribe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The SQL that reads what people wrote, and when they first wrote anything.
final class PostStore {

    private PostStore() {}

    /// Something that somebody wrote; numbers of things and channels are 0 where there is none.
    ///
    /// @param isMember whether they are a member in the narrower sense, who does not work for the brand
    /// @param at when, in epoch milliseconds
    /// @param opens whether it opens a conversation rather than answers
    /// @param object the thing that it made
    /// @param replyTo the thing that it answers
    /// @param parent the thing that {@code object} is part of
    record Post(
            long id,
            long member,
            boolean isMember,
            long at,
            boolean opens,
            long channel,
            long object,
            long replyTo,
            long parent) {

        /// The conversation that it belongs to, as well as the source tells.
        long conversation() {
            if (parent != 0) {
                return parent;
            }
            return opens || replyTo == 0 ? object : replyTo;
        }

        /// Whether it comes before another in time.
        boolean isBefore(long otherAt, long otherId) {
            return at < otherAt || (at == otherAt && id < otherId);
        }
    }

    /// What people wrote before number {@code before}, the newest number first; programs do not count.
    ///
    /// @param since epoch milliseconds; from here
    /// @param until epoch milliseconds; to below here
    static List<Post> before(Handle handle, long before, long since, long until, int limit) {
        return handle.createQuery("""
                        SELECT a.id, i.member_id, m.standing, a.happened_at, k.name AS kind, a.channel_id,
                          a.object_id, a.reply_to_object_id, o.parent_id
                        FROM activity a
                        JOIN activity_kind k ON k.id = a.kind_id
                        JOIN identity i ON i.id = a.identity_id
                        JOIN member m ON m.id = i.member_id
                        LEFT JOIN activity_object o ON o.id = a.object_id
                        WHERE a.id < :before AND a.happened_at >= :since AND a.happened_at < :until
                          AND k.name IN ('create', 'reply') AND m.standing IN ('member', 'staff')
                        ORDER BY a.id DESC
                        LIMIT :limit
                        """)
                .bind("before", before)
                .bind("since", since)
                .bind("until", until)
                .bind("limit", limit)
                .map((row, context) -> new Post(
                        row.getLong("id"),
                        row.getLong("member_id"),
                        row.getString("standing").equals("member"),
                        row.getLong("happened_at"),
                        row.getString("kind").equals("create"),
                        row.getLong("channel_id"),
                        row.getLong("object_id"),
                        row.getLong("reply_to_object_id"),
                        row.getLong("parent_id")))
                .list();
    }

    /// Members behind member {@code after} who wrote for the first time within a window, with the moment of that, in
    /// the order of their numbers. Over all their identities, all sources and all time.
    static Map<Long, Long> firstWritten(Handle handle, long after, long since, long until, int limit) {
        Map<Long, Long> first = new HashMap<>();
        handle.createQuery("""
                        SELECT i.member_id, MIN(t.first_at) AS first_at
                        FROM identity i
                        JOIN member m ON m.id = i.member_id AND m.standing = 'member'
                        JOIN identity_tally t ON t.identity_id = i.id
                        JOIN activity_kind k ON k.id = t.kind_id AND k.name IN ('create', 'reply')
                        WHERE i.member_id > :after
                        GROUP BY i.member_id
                        HAVING MIN(t.first_at) >= :since AND MIN(t.first_at) < :until
                        ORDER BY i.member_id
                        LIMIT :limit
                        """)
                .bind("after", after)
                .bind("since", since)
                .bind("until", until)
                .bind("limit", limit)
                .map((row, context) -> first.put(row.getLong("member_id"), row.getLong("first_at")))
                .list();
        return first;
    }
}
