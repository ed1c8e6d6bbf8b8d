package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the team did with feedback: the table feedback_act.
final class DeedStore {

    private static final String COLUMNS = """
            SELECT id, feedback_id, at, actor, act, number, word, note, undone_at, undone_by
            FROM feedback_act
            """;

    /// An act in the columns of the table.
    private record Row(String act, long number, String word, String note) {

        static Row of(Act act) {
            return switch (act) {
                case Act.Answered answered ->
                    new Row("answered", 0, answered.way().key(), answered.text());
                case Act.Routed routed -> new Row("routed", routed.department(), "", routed.note());
                case Act.Assigned assigned -> new Row("assigned", assigned.account(), "", "");
                case Act.Merged merged -> new Row("merged", merged.into().value(), "", "");
                case Act.Snoozed snoozed -> new Row("snoozed", snoozed.until().toEpochMilli(), "", "");
                case Act.Sorted sorted -> new Row("sorted", 0, sorted.kind().key(), "");
                case Act.Closed closed -> new Row("closed", 0, "", "");
                case Act.Reopened reopened -> new Row("reopened", 0, "", "");
            };
        }

        Act act(ResultSet row) throws SQLException {
            return switch (act) {
                case "answered" -> new Act.Answered(Code.read(Way.class, word), note);
                case "routed" -> new Act.Routed(number, note);
                case "assigned" -> new Act.Assigned(number);
                case "merged" -> new Act.Merged(new FeedbackId(number));
                case "snoozed" -> new Act.Snoozed(Instant.ofEpochMilli(number));
                case "sorted" -> new Act.Sorted(Code.read(FeedbackKind.class, word));
                case "closed" -> new Act.Closed();
                case "reopened" -> new Act.Reopened();
                default -> throw new SQLException("no act is called " + act);
            };
        }
    }

    long insert(Handle handle, FeedbackId feedback, Instant at, String actor, Act act) {
        long id = Numbers.take(handle, "feedback_act");
        Row row = Row.of(act);
        handle.createUpdate("""
                        INSERT INTO feedback_act (id, feedback_id, at, actor, act, number, word, note, undone_at,
                          undone_by)
                        VALUES (:id, :feedback, :at, :actor, :act, :number, :word, :note, 0, '')
                        """)
                .bind("id", id)
                .bind("feedback", feedback.value())
                .bind("at", at.toEpochMilli())
                .bind("actor", actor)
                .bind("act", row.act())
                .bind("number", row.number())
                .bind("word", row.word())
                .bind("note", row.note())
                .execute();
        return id;
    }

    Optional<Deed> find(Handle handle, long id) {
        return handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> deed(row))
                .findOne();
    }

    /// What was done with each of these, in order, taken back or not.
    Map<Long, List<Deed>> of(Handle handle, Collection<Long> feedback) {
        Map<Long, List<Deed>> deeds = new HashMap<>();
        for (List<Long> some : Chunk.of(feedback)) {
            handle.createQuery(COLUMNS + """
                            WHERE feedback_id IN (<feedback>)
                            ORDER BY feedback_id, id
                            """)
                    .bindList("feedback", some)
                    .map((row, context) -> deed(row))
                    .forEach(deed -> deeds.computeIfAbsent(deed.feedback().value(), none -> new ArrayList<>())
                            .add(deed));
        }
        return deeds;
    }

    void undo(Handle handle, long id, Instant at, String actor) {
        handle.createUpdate("UPDATE feedback_act SET undone_at = :at, undone_by = :actor WHERE id = :id")
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .bind("actor", actor)
                .execute();
    }

    /// What waits with one of these.
    List<Long> mergedInto(Handle handle, Collection<Long> feedback) {
        List<Long> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(feedback)) {
            found.addAll(handle.createQuery("""
                            SELECT feedback_id
                            FROM feedback_act
                            WHERE act = 'merged' AND number IN (<feedback>) AND undone_at = 0
                            """)
                    .bindList("feedback", some)
                    .mapTo(Long.class)
                    .list());
        }
        return found;
    }

    /// Takes back that others wait with one of these.
    void forgetMerges(Handle handle, Collection<Long> feedback) {
        for (List<Long> some : Chunk.of(feedback)) {
            handle.createUpdate("DELETE FROM feedback_act WHERE act = 'merged' AND number IN (<feedback>)")
                    .bindList("feedback", some)
                    .execute();
        }
    }

    int forget(Handle handle, Collection<Long> feedback) {
        Batch.run(handle, "DELETE FROM feedback_outcome WHERE feedback_id = ?", feedback, (row, id) -> row.number(id));
        int removed = 0;
        for (List<Long> some : Chunk.of(feedback)) {
            removed += handle.createUpdate("DELETE FROM feedback_act WHERE feedback_id IN (<feedback>)")
                    .bindList("feedback", some)
                    .execute();
        }
        return removed;
    }

    private static Deed deed(ResultSet row) throws SQLException {
        Row columns =
                new Row(row.getString("act"), row.getLong("number"), row.getString("word"), row.getString("note"));
        return new Deed(
                row.getLong("id"),
                new FeedbackId(row.getLong("feedback_id")),
                row.getLong("at"),
                row.getString("actor"),
                columns.act(row),
                row.getLong("undone_at"),
                row.getString("undone_by"));
    }
}
