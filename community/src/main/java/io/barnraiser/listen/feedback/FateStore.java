package io.barnraiser.listen.feedback;

import io.barnraiser.people.member.Standing;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Reads what the fate of feedback depends on, and writes it: the other half of the table feedback,
/// and feedback_count.
final class FateStore {

    /// What was told, with what its row says now.
    ///
    /// @param shelf empty for a row whose fate was never found
    record Row(Said said, long heardFrom, String shelf, String kind, long department, long assignee) {

        void count(TreeMap<Count, Long> counts, int by) {
            if (!shelf.isEmpty()) {
                Count.of(shelf, kind, said, department, assignee)
                        .forEach(count -> counts.merge(count, (long) by, Long::sum));
            }
        }
    }

    /// What is counted: how many lie on a shelf, by something.
    record Count(String shelf, String facet, String value) implements Comparable<Count> {

        static List<Count> of(String shelf, String kind, Said said, long department, long assignee) {
            return List.of(
                    new Count(shelf, "all", ""),
                    new Count(shelf, "kind", kind),
                    new Count(shelf, "source", Long.toString(said.source())),
                    new Count(shelf, "channel", Long.toString(said.channel())),
                    new Count(shelf, "language", said.language()),
                    new Count(shelf, "department", Long.toString(department)),
                    new Count(shelf, "assignee", Long.toString(assignee)));
        }

        @Override
        public int compareTo(Count other) {
            int order = shelf.compareTo(other.shelf);
            order = order == 0 ? facet.compareTo(other.facet) : order;
            return order == 0 ? value.compareTo(other.value) : order;
        }
    }

    /// Some rows, by one chunk of numbers.
    List<Row> rows(Handle handle, List<Long> ids) {
        return handle.createQuery("""
                        SELECT id, identity_id, to_object_id, source_id, channel_id, object_id, thread_id, act,
                          said_kind, sureness, urgency, language, stars, solicited, said_at, heard_from, shelf, kind,
                          department_id, assignee_id
                        FROM feedback
                        WHERE id IN (<ids>)
                        """)
                .bindList("ids", ids)
                .map((row, context) -> new Row(
                        said(row),
                        row.getLong("heard_from"),
                        row.getString("shelf"),
                        row.getString("kind"),
                        row.getLong("department_id"),
                        row.getLong("assignee_id")))
                .list();
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("id"),
                row.getLong("identity_id"),
                row.getLong("to_object_id"),
                row.getLong("source_id"),
                row.getLong("channel_id"),
                row.getLong("object_id"),
                row.getLong("thread_id"),
                row.getString("act"),
                Code.read(FeedbackKind.class, row.getString("said_kind")),
                row.getDouble("sureness"),
                row.getInt("urgency"),
                row.getString("language"),
                row.getInt("stars"),
                row.getInt("solicited") > 0,
                row.getLong("said_at"));
    }

    void hearFrom(Handle handle, Map<Long, Long> moments) {
        Batch.run(
                handle,
                "UPDATE feedback SET heard_from = ? WHERE id = ?",
                moments.entrySet(),
                (row, entry) -> row.number(entry.getValue()).number(entry.getKey()));
    }

    private static final String ANSWER = """
            (SELECT MIN(v.said_at)
             FROM feedback_voice v
             CROSS JOIN identity vi
             CROSS JOIN member vm
             WHERE v.thread_id IN (f.thread_id, CASE WHEN f.thread_id > 0 THEN f.object_id ELSE 0 END)
               AND v.said_at >= f.heard_from AND v.activity_id <> f.id
               AND vi.id = v.identity_id AND vi.member_id <> i.member_id
               AND vm.id = vi.member_id AND vm.standing IN (%s))
            """;

    /// Who answered what was told, by its number.
    Map<Long, Heard> heard(Handle handle, List<Long> ids) {
        Map<Long, Heard> heard = new HashMap<>();
        handle.createQuery("SELECT f.id, m.standing, COALESCE(tm.standing, 'staff') AS addressee,"
                        + ANSWER.formatted("'member', 'staff'") + "AS first_at,"
                        + ANSWER.formatted("'staff'") + "AS staff_at, " + """
                          (SELECT COUNT(*)
                           FROM identity oi
                           CROSS JOIN feedback_first x
                           WHERE oi.member_id = i.member_id AND x.identity_id = oi.id AND x.activity_id <> f.id
                             AND (x.said_at < f.said_at OR (x.said_at = f.said_at AND x.activity_id < f.id))) AS earlier,
                          (SELECT COUNT(*) FROM feedback_outcome o WHERE o.feedback_id = f.id) AS outcomes
                        FROM feedback f
                        JOIN identity i ON i.id = f.identity_id
                        JOIN member m ON m.id = i.member_id
                        LEFT JOIN activity_object t ON t.id = f.to_object_id
                        LEFT JOIN identity ti ON ti.id = t.author_identity_id
                        LEFT JOIN member tm ON tm.id = ti.member_id
                        WHERE f.id IN (<ids>)
                        """)
                .bindList("ids", ids)
                .map((row, context) -> heard.put(
                        row.getLong("id"),
                        new Heard(
                                row.getLong("first_at"),
                                row.getLong("staff_at"),
                                Code.read(Standing.class, row.getString("standing")),
                                row.getString("addressee").equals("staff"),
                                row.getLong("earlier") == 0,
                                row.getInt("outcomes"))))
                .list();
        return heard;
    }

    /// Those of these that wait for an answer, now or later.
    Set<Long> waiting(Handle handle, Collection<Long> ids) {
        Set<Long> waiting = new TreeSet<>();
        for (List<Long> some : Chunk.of(ids)) {
            waiting.addAll(handle.createQuery(
                            "SELECT id FROM feedback WHERE id IN (<ids>) AND shelf IN ('waiting', 'snoozed')")
                    .bindList("ids", some)
                    .mapTo(Long.class)
                    .list());
        }
        return waiting;
    }

    void put(Handle handle, Map<Long, Fate> fates) {
        Batch.run(handle, """
                UPDATE feedback
                SET shelf = ?, state = ?, kind = ?, due_at = ?, order_at = ?, department_id = ?, assignee_id = ?,
                  first_at = ?, staff_at = ?, answered_at = ?, snoozed_until = ?, merged_into = ?
                WHERE id = ?
                """, fates.entrySet(), (row, entry) -> {
            Fate fate = entry.getValue();
            row.text(fate.state().shelf().key())
                    .text(fate.state().key())
                    .text(fate.kind().key())
                    .number(fate.dueAt())
                    .number(fate.orderAt())
                    .number(fate.department())
                    .number(fate.assignee())
                    .number(fate.firstAt())
                    .number(fate.staffAt())
                    .number(fate.answeredAt())
                    .number(fate.snoozedUntil())
                    .number(fate.mergedInto())
                    .number(entry.getKey());
        });
    }

    void count(Handle handle, TreeMap<Count, Long> counts) {
        Batch.run(
                handle,
                """
                INSERT INTO feedback_count (shelf, facet, value, amount)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (shelf, facet, value) DO UPDATE
                SET amount = feedback_count.amount + excluded.amount
                """,
                counts.entrySet().stream()
                        .filter(count -> count.getValue() != 0)
                        .toList(),
                (row, entry) -> row.text(entry.getKey().shelf())
                        .text(entry.getKey().facet())
                        .text(entry.getKey().value())
                        .number(entry.getValue()));
    }

    /// Snoozed ones whose time has come.
    List<Long> awake(Handle handle, long now, int most) {
        return handle.createQuery("""
                        SELECT id
                        FROM feedback
                        WHERE shelf = 'snoozed' AND snoozed_until <= :now
                        ORDER BY snoozed_until
                        LIMIT :most
                        """)
                .bind("now", now)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }
}
