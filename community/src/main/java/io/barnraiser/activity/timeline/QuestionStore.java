package io.barnraiser.activity.timeline;

import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.Removal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What opens a conversation, and who has answered in it: {@code question} and {@code question_voice}.
///
/// A question waits until somebody other than the one who asked has answered: a person, not a program.
final class QuestionStore {

    /// @param objectId the thing that opens a conversation
    /// @param identityId who asked
    /// @param activityId the activity that says so
    /// @param askedAt when, in epoch milliseconds
    record Question(long objectId, long identityId, long activityId, long askedAt) {}

    /// @param objectId the thing that was answered
    /// @param identityId who answered
    record Voice(long objectId, long identityId) implements Comparable<Voice> {
        @Override
        public int compareTo(Voice other) {
            int order = Long.compare(objectId, other.objectId);
            return order == 0 ? Long.compare(identityId, other.identityId) : order;
        }
    }

    private static final String ANSWERED = """
            EXISTS (SELECT 1
                    FROM question_voice v
                    JOIN identity i ON i.id = v.identity_id
                    JOIN member m ON m.id = i.member_id
                    WHERE v.object_id = question.object_id
                      AND v.identity_id <> question.identity_id
                      AND m.standing NOT IN ('bot', 'bridge'))
            """;

    /// Adds questions as waiting; of two activities that open the same conversation, the one first known counts.
    void add(Handle handle, Collection<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                INSERT INTO question (object_id, identity_id, activity_id, asked_at, waiting)
                VALUES (:object, :identity, :activity, :asked, 1)
                ON CONFLICT (object_id) DO NOTHING
                """);
        questions.forEach(question -> batch.bind("object", question.objectId())
                .bind("identity", question.identityId())
                .bind("activity", question.activityId())
                .bind("asked", question.askedAt())
                .add());
        batch.execute();
    }

    void addVoices(Handle handle, Collection<Voice> voices) {
        if (voices.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                INSERT INTO question_voice (object_id, identity_id)
                VALUES (:object, :identity)
                ON CONFLICT (object_id, identity_id) DO NOTHING
                """);
        voices.forEach(voice -> batch.bind("object", voice.objectId())
                .bind("identity", voice.identityId())
                .add());
        batch.execute();
    }

    /// Closes those of {@code objects} that wait although they were answered. Returns the identities who had asked.
    List<Long> close(Handle handle, List<Long> objects) {
        return handle.createQuery("""
                        UPDATE question
                        SET waiting = 0
                        WHERE object_id IN (<objects>)
                          AND waiting = 1
                          AND
                        """ + ANSWERED + "RETURNING identity_id")
                .bindList("objects", objects)
                .mapTo(Long.class)
                .list();
    }

    /// Looks again at every conversation in which {@code identities} have spoken, because they turned out to be
    /// programs, or people after all. Returns the identities who had asked where that changed something.
    List<Long> judgeAgain(Handle handle, Collection<Long> identities) {
        List<Long> askers = new ArrayList<>();
        for (String sql : List.of(
                "UPDATE question SET waiting = 0 WHERE waiting = 1 AND object_id IN (" + SPOKEN + ") AND " + ANSWERED,
                "UPDATE question SET waiting = 1 WHERE waiting = 0 AND object_id IN (" + SPOKEN + ") AND NOT "
                        + ANSWERED)) {
            askers.addAll(handle.createQuery(sql + "RETURNING identity_id")
                    .bindList("identities", identities)
                    .mapTo(Long.class)
                    .list());
        }
        return askers;
    }

    private static final String SPOKEN = "SELECT object_id FROM question_voice WHERE identity_id IN (<identities>)";

    /// Removes what somebody asked.
    void forgetAsked(Removal removal) {
        removal.from("question", "identity_id", "object_id");
    }

    /// Some conversations in which {@code identities} have spoken.
    List<Long> spoken(Handle handle, Collection<Long> identities, int most) {
        return handle.createQuery("""
                        SELECT DISTINCT object_id
                        FROM question_voice
                        WHERE identity_id IN (<identities>)
                        LIMIT :most
                        """)
                .bindList("identities", identities)
                .bind("most", most)
                .mapTo(Long.class)
                .list();
    }

    /// Removes the voices of {@code identities} in conversations. What only they had answered waits
    /// again: the log no longer knows of an answer. Returns the identities who had asked where that
    /// changed something.
    List<Long> forget(Handle handle, Collection<Long> identities, List<Long> spoken) {
        Chunks.of(
                spoken,
                objects -> handle.createUpdate("""
                        DELETE FROM question_voice
                        WHERE object_id IN (<objects>) AND identity_id IN (<identities>)
                        """)
                        .bindList("objects", objects)
                        .bindList("identities", identities)
                        .execute());
        List<Long> askers = new ArrayList<>();
        Chunks.of(
                spoken,
                objects -> askers.addAll(handle.createQuery("""
                        UPDATE question
                        SET waiting = 1
                        WHERE object_id IN (<objects>)
                          AND waiting = 0
                          AND NOT
                        """ + ANSWERED + "RETURNING identity_id")
                        .bindList("objects", objects)
                        .mapTo(Long.class)
                        .list()));
        return askers;
    }

    void clear(Handle handle, Dialect dialect) {
        dialect.empty(handle, "question");
        dialect.empty(handle, "question_voice");
    }
}
