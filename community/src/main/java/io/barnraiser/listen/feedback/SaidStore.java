package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Removal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Writes what the log says of feedback: the table feedback without its fate, the words and bands
/// of its text, and who wrote what first.
final class SaidStore {

    /// The first that somebody wrote.
    record First(long identity, long activity, long at) {

        boolean isBefore(First other) {
            return at != other.at ? at < other.at : activity < other.activity;
        }
    }

    /// Adds what was told; its fate is yet to be found.
    void insert(Handle handle, List<Said> all) {
        Batch.run(
                handle,
                """
                INSERT INTO feedback (id, identity_id, to_object_id, source_id, channel_id, object_id, thread_id, act,
                  said_kind, sureness, urgency, language, stars, solicited, said_at, heard_from, shelf, state, kind,
                  due_at, order_at, department_id, assignee_id, first_at, staff_at, answered_at, snoozed_until,
                  merged_into)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '', '', 0, 0, 0, 0, 0, 0, 0, 0, 0)
                """,
                all,
                (row, said) -> row.number(said.id())
                        .number(said.identity())
                        .number(said.answers())
                        .number(said.source())
                        .number(said.channel())
                        .number(said.object())
                        .number(said.thread())
                        .text(said.act())
                        .text(said.kind().key())
                        .real(said.sureness())
                        .number(said.urgency())
                        .text(said.language())
                        .number(said.stars())
                        .number(said.solicited() ? 1 : 0)
                        .number(said.at())
                        .number(said.at()));
    }

    void addTerms(Handle handle, Map<Long, ? extends Collection<String>> terms) {
        List<Map.Entry<String, Long>> rows = new ArrayList<>();
        terms.forEach((id, words) -> words.forEach(word -> rows.add(Map.entry(word, id))));
        rows.sort(Map.Entry.<String, Long>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
        count(handle, rows.stream().map(Map.Entry::getKey).toList(), 1);
        Batch.run(
                handle,
                "INSERT INTO feedback_term (term, feedback_id) VALUES (?, ?)",
                rows,
                (row, entry) -> row.text(entry.getKey()).number(entry.getValue()));
    }

    private static void count(Handle handle, List<String> terms, int by) {
        TreeMap<String, Integer> amounts = new TreeMap<>();
        terms.forEach(term -> amounts.merge(term, by, Integer::sum));
        Batch.run(
                handle,
                """
                INSERT INTO feedback_word (term, amount)
                VALUES (?, ?)
                ON CONFLICT (term) DO UPDATE SET amount = feedback_word.amount + excluded.amount
                """,
                amounts.entrySet(),
                (row, entry) -> row.text(entry.getKey()).number(entry.getValue()));
    }

    void addBands(Handle handle, Map<Long, ? extends Collection<Long>> bands) {
        List<Map.Entry<Long, Long>> rows = new ArrayList<>();
        bands.forEach((id, some) -> some.stream().distinct().forEach(band -> rows.add(Map.entry(band, id))));
        Batch.run(
                handle,
                "INSERT INTO feedback_band (band, feedback_id) VALUES (?, ?)",
                rows,
                (row, entry) -> row.number(entry.getKey()).number(entry.getValue()));
    }

    List<First> firsts(Handle handle, Collection<Long> identities) {
        List<First> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(identities)) {
            found.addAll(handle.createQuery("""
                            SELECT identity_id, activity_id, said_at
                            FROM feedback_first
                            WHERE identity_id IN (<identities>)
                            """)
                    .bindList("identities", some)
                    .map((row, context) ->
                            new First(row.getLong("identity_id"), row.getLong("activity_id"), row.getLong("said_at")))
                    .list());
        }
        return found;
    }

    /// The numbers of what the other identities of the same members wrote first.
    List<Long> firstsBeside(Handle handle, Collection<Long> identities) {
        List<Long> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(identities)) {
            found.addAll(handle.createQuery("""
                            SELECT x.activity_id
                            FROM identity i
                            CROSS JOIN identity o
                            CROSS JOIN feedback_first x
                            WHERE i.id IN (<identities>)
                              AND o.member_id = i.member_id
                              AND o.id <> i.id
                              AND x.identity_id = o.id
                            """)
                    .bindList("identities", some)
                    .mapTo(Long.class)
                    .list());
        }
        return found;
    }

    void put(Handle handle, Collection<First> firsts) {
        Batch.run(
                handle,
                """
                INSERT INTO feedback_first (identity_id, activity_id, said_at)
                VALUES (?, ?, ?)
                ON CONFLICT (identity_id) DO UPDATE
                SET activity_id = excluded.activity_id, said_at = excluded.said_at
                """,
                firsts,
                (row, first) ->
                        row.number(first.identity()).number(first.activity()).number(first.at()));
    }

    /// The numbers of what these identities said, some of them.
    List<Long> of(Handle handle, Collection<Long> identities, int most) {
        List<Long> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(identities)) {
            found.addAll(handle.createQuery(
                            "SELECT id FROM feedback WHERE identity_id IN (<identities>) ORDER BY id LIMIT :most")
                    .bindList("identities", some)
                    .bind("most", most - found.size())
                    .mapTo(Long.class)
                    .list());
        }
        return found;
    }

    /// Removes these with all that belongs to them but what the team did; returns how many there
    /// were.
    int remove(Handle handle, Collection<Long> ids) {
        int removed = 0;
        for (List<Long> some : Chunk.of(ids)) {
            List<String> terms = handle.createQuery(
                            "SELECT DISTINCT term, feedback_id FROM feedback_term WHERE feedback_id IN (<ids>)")
                    .bindList("ids", some)
                    .map((row, context) -> row.getString("term"))
                    .list();
            count(handle, terms, -1);
            // By the words at hand: a search for all that are in no text would read every word in use.
            Batch.run(
                    handle,
                    "DELETE FROM feedback_word WHERE term = ? AND amount = 0",
                    new TreeSet<>(terms),
                    (row, term) -> row.text(term));
        }
        for (String table : List.of("feedback_term", "feedback_band", "feedback_dirty")) {
            Batch.run(handle, "DELETE FROM " + table + " WHERE feedback_id = ?", ids, (row, id) -> row.number(id));
        }
        for (List<Long> some : Chunk.of(ids)) {
            removed += handle.createUpdate("DELETE FROM feedback WHERE id IN (<ids>)")
                    .bindList("ids", some)
                    .execute();
        }
        return removed;
    }

    void forgetFirsts(Removal removal) {
        removal.from("feedback_first", "identity_id", "identity_id");
    }

    void clear(Handle handle) {
        handle.execute("DELETE FROM feedback_term");
        handle.execute("DELETE FROM feedback_word");
        handle.execute("DELETE FROM feedback_band");
        handle.execute("DELETE FROM feedback_first");
        handle.execute("DELETE FROM feedback_dirty");
        handle.execute("DELETE FROM feedback_count");
        handle.execute("DELETE FROM feedback");
    }
}
