package io.barnraiser.listen.inbox;

import io.barnraiser.platform.database.Batch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// How long members waited: reads feedback for counting, and keeps what was counted (feedback_wait,
/// feedback_share).
final class WaitStore {

    private static final int FETCHED = 5_000;

    /// One thing that was told, as far as waiting goes; times in epoch milliseconds, 0 for never.
    record Told(
            String kind,
            long source,
            long department,
            String state,
            boolean solicited,
            long saidAt,
            long dueAt,
            long firstAt,
            long staffAt,
            long answeredAt) {}

    /// Who waited how long for what.
    ///
    /// @param measure {@code staff}, {@code any} or {@code promise}
    record Group(String facet, String value, String measure) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int order = facet.compareTo(other.facet);
            order = order == 0 ? value.compareTo(other.value) : order;
            return order == 0 ? measure.compareTo(other.measure) : order;
        }
    }

    /// At one time.
    record Ends(long answered, long waiting) {

        Ends and(Ends other) {
            return new Ends(answered + other.answered, waiting + other.waiting);
        }
    }

    /// So many of so many.
    record Share(long some, long among) {}

    /// Hands over everything that waits or waited for the brand and was said since a moment,
    /// without holding it all.
    void each(Handle handle, long since, Consumer<Told> to) {
        handle.createQuery("""
                        SELECT kind, source_id, department_id, state, solicited, said_at, due_at, first_at, staff_at,
                          answered_at
                        FROM feedback
                        WHERE shelf <> 'aside' AND said_at >= :since
                        """)
                .bind("since", since)
                .setFetchSize(FETCHED)
                .map((row, context) -> new Told(
                        row.getString("kind"),
                        row.getLong("source_id"),
                        row.getLong("department_id"),
                        row.getString("state"),
                        row.getInt("solicited") > 0,
                        row.getLong("said_at"),
                        row.getLong("due_at"),
                        row.getLong("first_at"),
                        row.getLong("staff_at"),
                        row.getLong("answered_at")))
                .forEach(to);
    }

    void replace(Handle handle, Map<Group, TreeMap<Integer, Ends>> waits, Map<String, Share> shares) {
        handle.execute("DELETE FROM feedback_wait");
        handle.execute("DELETE FROM feedback_share");
        for (Map.Entry<Group, TreeMap<Integer, Ends>> wait : waits.entrySet()) {
            Group group = wait.getKey();
            Batch.run(
                    handle,
                    "INSERT INTO feedback_wait (facet, value, measure, time, answered, waiting) VALUES (?, ?, ?, ?, ?, ?)",
                    wait.getValue().entrySet(),
                    (row, entry) -> row.text(group.facet())
                            .text(group.value())
                            .text(group.measure())
                            .number(entry.getKey())
                            .number(entry.getValue().answered())
                            .number(entry.getValue().waiting()));
        }
        Batch.run(
                handle,
                "INSERT INTO feedback_share (name, part, whole) VALUES (?, ?, ?)",
                shares.entrySet(),
                (row, entry) -> row.text(entry.getKey())
                        .number(entry.getValue().some())
                        .number(entry.getValue().among()));
    }

    Map<Group, TreeMap<Integer, Ends>> waits(Handle handle) {
        Map<Group, TreeMap<Integer, Ends>> waits = new TreeMap<>();
        handle.createQuery("SELECT facet, value, measure, time, answered, waiting FROM feedback_wait")
                .map((row, context) -> waits.computeIfAbsent(
                                new Group(row.getString("facet"), row.getString("value"), row.getString("measure")),
                                none -> new TreeMap<>())
                        .put(row.getInt("time"), new Ends(row.getLong("answered"), row.getLong("waiting"))))
                .list();
        return waits;
    }

    Map<String, Share> shares(Handle handle) {
        Map<String, Share> shares = new TreeMap<>();
        List<String> names = handle.createQuery("SELECT name, part, whole FROM feedback_share")
                .map((row, context) -> {
                    shares.put(row.getString("name"), new Share(row.getLong("part"), row.getLong("whole")));
                    return row.getString("name");
                })
                .list();
        return names.isEmpty() ? Map.of() : shares;
    }
}
