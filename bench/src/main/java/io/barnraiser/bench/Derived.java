package io.barnraiser.bench;

import java.util.List;

/// The tables that the followers of the log keep, filled in one go by statements over the whole log: the same rows as
/// reading the log again would give, in a tenth of the time. A test compares both. Journeys,
/// feedback and reviews are not filled, and not read by themselves either: {@code barnraiser rebuild --only journey}
/// makes them, and shows how long that takes.
final class Derived {

    /// The tables, each with the columns that tell its rows apart.
    static final List<String> TABLES = List.of(
            "identity_tally",
            "identity_contact",
            "waiting_contact",
            "question",
            "question_voice",
            "member_summary",
            "member_facet",
            "member_count",
            "tie_day",
            "tie_waiting",
            "tie_meeting");

    private static final String KIND = "(SELECT id FROM activity_kind WHERE name = '%s')";
    private static final String BIT = "SUM(DISTINCT CAST(1 AS BIGINT) << CAST(%s - 1 AS INTEGER))";

    private Derived() {}

    /// Fills them; they must be empty.
    static void fill(Bulk bulk) {
        bulk.run("""
                INSERT INTO identity_tally (identity_id, kind_id, activity_count, first_at, last_at)
                SELECT identity_id, kind_id, COUNT(*), MIN(happened_at), MAX(happened_at)
                FROM activity
                GROUP BY identity_id, kind_id
                ORDER BY identity_id, kind_id
                """);
        bulk.analyze();
        conversations(bulk);
        ties(bulk);
        bulk.analyze();
        members(bulk);
        bulk.run("""
                INSERT INTO log_cursor (follower, activity_id, updated_at)
                SELECT 'timeline', MAX(id), MAX(known_at)
                FROM activity
                UNION ALL
                SELECT 'network', MAX(id), MAX(known_at)
                FROM activity
                UNION ALL
                SELECT 'journey', MAX(id), MAX(known_at)
                FROM activity
                UNION ALL
                SELECT 'feedback', MAX(id), MAX(known_at)
                FROM activity
                UNION ALL
                SELECT 'review', MAX(id), MAX(known_at)
                FROM activity
                """);
    }

    /// Every author is known, and nobody meets.
    private static void ties(Bulk bulk) {
        bulk.run("""
                INSERT INTO tie_day (identity_id, other_id, kind_id, day, amount)
                SELECT identity_id, other_id, kind_id, day, COUNT(*)
                FROM (SELECT a.identity_id, a.kind_id, a.happened_at / 86400000 AS day,
                             COALESCE(a.directed_identity_id, t.author_identity_id) AS other_id
                      FROM activity a
                      LEFT JOIN activity_object t
                        ON t.id = CASE a.kind_id WHEN %1$s THEN a.reply_to_object_id
                                                 WHEN %2$s THEN a.object_id END
                      WHERE a.kind_id IN (%1$s, %2$s) OR a.directed_identity_id IS NOT NULL) met
                WHERE other_id <> identity_id
                GROUP BY identity_id, other_id, kind_id, day
                ORDER BY identity_id, other_id, kind_id, day
                """.formatted(KIND.formatted("reply"), KIND.formatted("like")));
    }

    private static void conversations(Bulk bulk) {
        String reply = KIND.formatted("reply");
        bulk.run("""
                INSERT INTO identity_contact (identity_id, other_id, kind_id, activity_count, last_at)
                SELECT identity_id, other_id, kind_id, COUNT(*), MAX(happened_at)
                FROM (SELECT a.identity_id, a.kind_id, a.happened_at,
                             COALESCE(a.directed_identity_id, t.author_identity_id) AS other_id
                      FROM activity a
                      LEFT JOIN activity_object t
                        ON t.id = CASE a.kind_id WHEN %s THEN a.reply_to_object_id
                                                 WHEN %s THEN a.object_id END
                      WHERE a.kind_id IN (%s, %s) OR a.directed_identity_id IS NOT NULL) met
                WHERE other_id <> identity_id
                GROUP BY identity_id, other_id, kind_id
                ORDER BY identity_id, other_id, kind_id
                """.formatted(reply, KIND.formatted("like"), reply, KIND.formatted("like")));
        bulk.run("""
                INSERT INTO question_voice (object_id, identity_id)
                SELECT a.reply_to_object_id, a.identity_id
                FROM activity a
                WHERE a.kind_id = %1$s AND a.reply_to_object_id IS NOT NULL
                UNION
                SELECT t.parent_id, a.identity_id
                FROM activity a
                JOIN activity_object t ON t.id = a.object_id
                WHERE a.kind_id = %1$s AND t.parent_id IS NOT NULL
                ORDER BY 1, 2
                """.formatted(reply));
        // Who plans the next statement must know how many voices there are now.
        bulk.analyze();
        bulk.run("""
                INSERT INTO question (object_id, identity_id, activity_id, asked_at, waiting)
                SELECT a.object_id, a.identity_id, a.id, a.happened_at,
                       CASE WHEN EXISTS (SELECT 1
                                         FROM question_voice v
                                         JOIN identity i ON i.id = v.identity_id
                                         JOIN member m ON m.id = i.member_id
                                         WHERE v.object_id = a.object_id
                                           AND v.identity_id <> a.identity_id
                                           AND m.standing NOT IN ('bot', 'bridge')) THEN 0 ELSE 1 END
                FROM activity a
                WHERE a.kind_id = %s AND a.object_id IS NOT NULL
                ORDER BY a.object_id
                """.formatted(KIND.formatted("create")));
    }

    private static void members(Bulk bulk) {
        bulk.run("""
                INSERT INTO member_facet (facet, value, member_id)
                SELECT DISTINCT 'kind', t.kind_id, i.member_id
                FROM identity_tally t
                JOIN identity i ON i.id = t.identity_id
                UNION
                SELECT DISTINCT 'source', source_id, member_id
                FROM identity
                ORDER BY 1, 2, 3
                """);
        bulk.run("""
                WITH did AS (
                  SELECT i.member_id, SUM(t.activity_count) AS activities, MIN(t.first_at) AS first_at,
                         MAX(t.last_at) AS last_at, %s AS bits
                  FROM identity_tally t
                  JOIN identity i ON i.id = t.identity_id
                  GROUP BY i.member_id
                ), seen AS (
                  SELECT member_id, %s AS bits
                  FROM identity
                  GROUP BY member_id
                ), bought AS (
                  SELECT i.member_id, COUNT(*) AS orders,
                         SUM(CASE WHEN o.currency = 'EUR' AND o.state <> 'cancelled'
                             THEN o.total_minor - o.refunded_minor ELSE 0 END) AS spend
                  FROM purchase_order o
                  JOIN identity i ON i.id = o.identity_id
                  GROUP BY i.member_id
                ), asked AS (
                  SELECT i.member_id, COUNT(*) AS questions, MAX(q.asked_at) AS asked_at
                  FROM question q
                  JOIN identity i ON i.id = q.identity_id
                  WHERE q.waiting = 1
                  GROUP BY i.member_id
                )
                INSERT INTO member_summary (member_id, name, sort_name, standing, first_at, last_at, activity_count,
                                            spend_minor, order_count, unanswered, unanswered_at, source_bits, kind_bits)
                SELECT m.id, m.name, LOWER(m.name), m.standing, COALESCE(d.first_at, 0), COALESCE(d.last_at, 0),
                       COALESCE(d.activities, 0), COALESCE(b.spend, 0), COALESCE(b.orders, 0),
                       COALESCE(a.questions, 0), COALESCE(a.asked_at, 0), s.bits,
                       COALESCE(d.bits, 0)
                       + CASE WHEN a.questions > 0 THEN CAST(1 AS BIGINT) << 62 ELSE 0 END
                FROM member m
                JOIN seen s ON s.member_id = m.id
                LEFT JOIN did d ON d.member_id = m.id
                LEFT JOIN bought b ON b.member_id = m.id
                LEFT JOIN asked a ON a.member_id = m.id
                WHERE m.merged_into IS NULL
                ORDER BY m.id
                """.formatted(BIT.formatted("t.kind_id"), BIT.formatted("source_id")));
        bulk.run("""
                INSERT INTO member_count (standing, facet, value, amount)
                SELECT s.standing, f.facet, f.value, COUNT(*)
                FROM member_facet f
                JOIN member_summary s ON s.member_id = f.member_id
                GROUP BY s.standing, f.facet, f.value
                UNION ALL
                SELECT standing, 'all', 0, COUNT(*)
                FROM member_summary
                GROUP BY standing
                UNION ALL
                SELECT standing, 'waiting', 0, COUNT(*)
                FROM member_summary
                WHERE unanswered > 0
                GROUP BY standing
                """);
    }
}
