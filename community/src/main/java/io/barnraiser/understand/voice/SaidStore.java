package io.barnraiser.understand.voice;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL that reads what members wrote.
final class SaidStore {

    private SaidStore() {}

    /// What members wrote before number {@code before}, the newest number first. Who works for
    /// the brand, and programs, are no members here.
    ///
    /// @param since epoch milliseconds; from here
    /// @param until epoch milliseconds; to below here
    static List<Said> before(Handle handle, long before, long since, long until, int limit) {
        return handle.createQuery("""
                        SELECT a.id, i.member_id, a.identity_id, a.happened_at, k.name AS kind, a.object_id,
                          a.reply_to_object_id, o.parent_id, o.title, a.text
                        FROM activity a
                        JOIN activity_kind k ON k.id = a.kind_id
                        JOIN identity i ON i.id = a.identity_id
                        JOIN member m ON m.id = i.member_id
                        LEFT JOIN activity_object o ON o.id = a.object_id
                        WHERE a.id < :before AND a.happened_at >= :since AND a.happened_at < :until
                          AND k.name IN ('create', 'reply') AND m.standing = 'member'
                        ORDER BY a.id DESC
                        LIMIT :limit
                        """)
                .bind("before", before)
                .bind("since", since)
                .bind("until", until)
                .bind("limit", limit)
                .map((row, context) -> new Said(
                        row.getLong("id"),
                        row.getLong("member_id"),
                        row.getLong("identity_id"),
                        row.getLong("happened_at"),
                        conversation(
                                row.getString("kind").equals("create"),
                                row.getLong("object_id"),
                                row.getLong("reply_to_object_id"),
                                row.getLong("parent_id")),
                        text(
                                row.getString("kind").equals("create")
                                        ? Optional.ofNullable(row.getString("title"))
                                        : Optional.empty(),
                                Optional.ofNullable(row.getString("text")))))
                .list();
    }

    /// As well as the source tells: what the thing is part of, what it answers, or the thing
    /// itself.
    private static long conversation(boolean opens, long object, long replyTo, long parent) {
        if (parent != 0) {
            return parent;
        }
        return opens || replyTo == 0 ? object : replyTo;
    }

    static String text(Optional<String> title, Optional<String> text) {
        return title.map(head -> head + "\n" + text.orElse("")).orElseGet(() -> text.orElse(""));
    }
}
