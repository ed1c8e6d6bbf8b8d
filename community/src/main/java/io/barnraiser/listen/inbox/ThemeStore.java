package io.barnraiser.listen.inbox;

import io.barnraiser.evidence.count.Saturation;
import org.jdbi.v3.core.Handle;

/// Reads what the team made of feedback: ideas are themes that people told apart, and each is heard
/// as often as members said something that became it, or was merged into what did.
final class ThemeStore {

    /// How often the ideas that became of what was said since a moment were heard, each member once
    /// an idea.
    Saturation heard(Handle handle, long since) {
        return handle.createQuery("""
                        SELECT COUNT(*) AS heard,
                          COALESCE(SUM(CASE WHEN people = 1 THEN 1 ELSE 0 END), 0) AS once,
                          COALESCE(SUM(CASE WHEN people = 2 THEN 1 ELSE 0 END), 0) AS twice,
                          COALESCE(SUM(people), 0) AS times
                        FROM (
                          SELECT v.path, COUNT(DISTINCT v.member_id) AS people
                          FROM (
                            SELECT o.path, i.member_id
                            FROM feedback_outcome o
                            JOIN feedback f ON f.id = o.feedback_id
                            JOIN identity i ON i.id = f.identity_id
                            JOIN member m ON m.id = i.member_id
                            WHERE o.kind = 'idea' AND f.said_at >= :since AND m.standing = 'member'
                            UNION ALL
                            SELECT o.path, i.member_id
                            FROM feedback_outcome o
                            JOIN feedback f ON f.merged_into = o.feedback_id
                            JOIN identity i ON i.id = f.identity_id
                            JOIN member m ON m.id = i.member_id
                            WHERE o.kind = 'idea' AND f.merged_into > 0 AND f.said_at >= :since
                              AND m.standing = 'member'
                          ) AS v
                          GROUP BY v.path
                        ) AS t
                        """)
                .bind("since", since)
                .map((row, context) -> new Saturation(
                        row.getLong("heard"), row.getLong("once"), row.getLong("twice"), row.getLong("times")))
                .one();
    }
}
