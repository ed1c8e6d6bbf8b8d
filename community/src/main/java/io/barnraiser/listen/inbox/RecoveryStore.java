package io.barnraiser.listen.inbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Reads the problems that members told, with what they did before and after.
final class RecoveryStore {

    private static final long WEEK = Duration.ofDays(7).toMillis();
    private static final long AFTER = Duration.ofDays(90).toMillis();
    private static final int MOST = 5_000;

    private record Row(long member, long saidAt, long staffAt, int urgency, long before, long after) {

        boolean isAnswered() {
            return staffAt > 0 && staffAt <= saidAt + WEEK;
        }
    }

    /// The first problem of each member among the newest that were watched for long enough.
    List<Recovery.Case> cases(Handle handle, long now, long since) {
        Map<Long, Row> first = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT i.member_id, f.said_at, f.staff_at, f.urgency,
                          (SELECT COUNT(*) FROM identity o CROSS JOIN activity a
                           WHERE o.member_id = i.member_id AND a.identity_id = o.id
                             AND a.happened_at >= f.said_at - :after
                             AND a.happened_at < f.said_at) AS before_count,
                          (SELECT COUNT(*) FROM identity o CROSS JOIN activity a
                           WHERE o.member_id = i.member_id AND a.identity_id = o.id
                             AND a.happened_at > f.said_at + :week
                             AND a.happened_at <= f.said_at + :week + :after) AS after_count
                        FROM feedback f
                        JOIN identity i ON i.id = f.identity_id
                        WHERE f.shelf <> 'aside' AND f.kind = 'problem' AND f.said_at >= :since AND f.said_at < :until
                        ORDER BY f.id DESC
                        LIMIT :most
                        """)
                .bind("after", AFTER)
                .bind("week", WEEK)
                .bind("since", since)
                .bind("until", now - WEEK - AFTER)
                .bind("most", MOST)
                .map((row, context) -> new Row(
                        row.getLong("member_id"),
                        row.getLong("said_at"),
                        row.getLong("staff_at"),
                        row.getInt("urgency"),
                        row.getLong("before_count"),
                        row.getLong("after_count")))
                .forEach(row ->
                        first.merge(row.member(), row, (one, other) -> one.saidAt() <= other.saidAt() ? one : other));
        return first.values().stream()
                .map(row -> new Recovery.Case(row.isAnswered(), row.before(), row.urgency(), row.after() > 0))
                .toList();
    }
}
