package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Removal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Who spoke in which conversation ({@code feedback_voice}), whom that concerns, and who is to be
/// judged anew ({@code feedback_dirty}).
final class VoiceStore {

    /// Somebody said something in a conversation.
    record Voice(long thread, long at, long activity, long identity) {}

    void insert(Handle handle, List<Voice> voices) {
        Batch.run(
                handle,
                "INSERT INTO feedback_voice (thread_id, said_at, activity_id, identity_id) VALUES (?, ?, ?, ?)",
                voices,
                (row, voice) -> row.number(voice.thread())
                        .number(voice.at())
                        .number(voice.activity())
                        .number(voice.identity()));
    }

    /// What was told in these conversations and has no answer yet, or one after {@code since} only.
    ///
    /// @param byStaff whether an answer of the brand is meant, or one of anybody
    List<Long> concerned(Handle handle, Collection<Long> threads, long since, boolean byStaff) {
        List<Long> found = new ArrayList<>();
        String answer = byStaff ? "staff_at" : "first_at";
        for (List<Long> some : Chunk.of(threads)) {
            for (String place : List.of("thread_id", "object_id")) {
                // The zero says which index is meant: the one that leaves out what is in no
                // conversation.
                found.addAll(handle.createQuery("""
                                SELECT id
                                FROM feedback
                                WHERE %1$s IN (<threads>) AND %1$s > 0 AND (%2$s = 0 OR %2$s > :since)
                                """.formatted(place, answer))
                        .bindList("threads", some)
                        .bind("since", since)
                        .mapTo(Long.class)
                        .list());
            }
        }
        return found;
    }

    /// What answers these things.
    List<Long> answering(Handle handle, Collection<Long> things) {
        List<Long> found = new ArrayList<>();
        for (List<Long> some : Chunk.of(things)) {
            found.addAll(
                    handle.createQuery("SELECT id FROM feedback WHERE to_object_id IN (<things>) AND to_object_id > 0")
                            .bindList("things", some)
                            .mapTo(Long.class)
                            .list());
        }
        return found;
    }

    /// Notes all that is to be judged anew when it changes whose these identities are, or in what
    /// capacity they are here.
    void markAllOf(Handle handle, Collection<Long> identities) {
        for (List<Long> some : Chunk.of(identities)) {
            for (String concerned :
                    List.of("SELECT id FROM feedback WHERE identity_id IN (<identities>)", """
                    SELECT f.id
                    FROM activity_object o
                    CROSS JOIN feedback f
                    WHERE o.author_identity_id IN (<identities>) AND f.to_object_id = o.id AND f.to_object_id > 0
                    """, """
                    SELECT f.id
                    FROM feedback_voice v
                    CROSS JOIN feedback f
                    WHERE v.identity_id IN (<identities>) AND f.thread_id = v.thread_id AND f.thread_id > 0
                    """, """
                    SELECT f.id
                    FROM feedback_voice v
                    CROSS JOIN feedback f
                    WHERE v.identity_id IN (<identities>) AND f.object_id = v.thread_id AND f.object_id > 0
                    """)) {
                handle.createUpdate("INSERT INTO feedback_dirty (feedback_id) SELECT DISTINCT c.id FROM (" + concerned
                                + ") AS c WHERE 1 = 1 ON CONFLICT (feedback_id) DO NOTHING")
                        .bindList("identities", some)
                        .execute();
            }
        }
    }

    /// Notes all that was said in a channel. One pass over feedback: a team mutes seldom.
    void markChannel(Handle handle, long channel) {
        handle.createUpdate("""
                        INSERT INTO feedback_dirty (feedback_id)
                        SELECT id FROM feedback WHERE channel_id = :channel
                        ON CONFLICT (feedback_id) DO NOTHING
                        """).bind("channel", channel).execute();
    }

    void mark(Handle handle, List<Long> ids) {
        Batch.run(
                handle,
                "INSERT INTO feedback_dirty (feedback_id) VALUES (?) ON CONFLICT (feedback_id) DO NOTHING",
                ids,
                (row, id) -> row.number(id));
    }

    boolean hasMarked(Handle handle) {
        return handle.createQuery("SELECT feedback_id FROM feedback_dirty LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /// Some of those that are to be judged anew, and no longer are.
    List<Long> take(Handle handle, int most) {
        List<Long> some = handle.createQuery("SELECT feedback_id FROM feedback_dirty ORDER BY feedback_id LIMIT :most")
                .bind("most", most)
                .mapTo(Long.class)
                .list();
        Batch.run(handle, "DELETE FROM feedback_dirty WHERE feedback_id = ?", some, (row, id) -> row.number(id));
        return some;
    }

    /// Of these members' identities those that count as members now and did not when that was
    /// looked at last, or the other way round; from now on it is as it is.
    List<Long> changed(Handle handle, Collection<Long> members) {
        List<Long> changed = new ArrayList<>();
        for (List<Long> some : Chunk.of(members)) {
            changed.addAll(handle.createQuery("""
                            SELECT i.id
                            FROM identity i
                            JOIN member m ON m.id = i.member_id
                            LEFT JOIN feedback_apart x ON x.identity_id = i.id
                            WHERE i.member_id IN (<members>)
                              AND (m.standing = 'member') <> (x.identity_id IS NULL)
                            """)
                    .bindList("members", some)
                    .mapTo(Long.class)
                    .list());
        }
        note(handle, changed);
        return changed;
    }

    /// Notes of these identities whether they count as members.
    void note(Handle handle, Collection<Long> identities) {
        for (List<Long> some : Chunk.of(identities)) {
            handle.createUpdate("DELETE FROM feedback_apart WHERE identity_id IN (<identities>)")
                    .bindList("identities", some)
                    .execute();
            handle.createUpdate("""
                            INSERT INTO feedback_apart (identity_id)
                            SELECT DISTINCT i.id
                            FROM identity i
                            JOIN member m ON m.id = i.member_id
                            WHERE i.id IN (<identities>) AND m.standing <> 'member'
                            """).bindList("identities", some).execute();
        }
    }

    void forget(Removal removal) {
        removal.from("feedback_apart", "identity_id", "identity_id")
                .from("feedback_voice", "identity_id", "thread_id, said_at, activity_id");
    }

    void clear(Handle handle) {
        handle.execute("DELETE FROM feedback_voice");
        handle.execute("DELETE FROM feedback_apart");
    }
}
