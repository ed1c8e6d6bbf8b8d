package io.barnraiser.understand.behaviour;

import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.job.ProgressStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of askings; what they found is {@link FoundStore}'s.
final class BehaviourRunStore {

    private BehaviourRunStore() {}

    /// The last asking, however it stands.
    static Optional<BehaviourRun> last(Handle handle) {
        return one(handle, "id > :id", 0);
    }

    /// The last that was answered.
    static Optional<BehaviourRun> answered(Handle handle) {
        return one(handle, "id > :id AND state = 'done'", 0);
    }

    static Optional<BehaviourRun> find(Handle handle, long id) {
        return one(handle, "id = :id", id);
    }

    private static Optional<BehaviourRun> one(Handle handle, String which, long id) {
        return handle.createQuery("""
                        SELECT id, as_of, state, step, done, total, answer, active, told, judged, tribes
                        FROM behaviour_run
                        WHERE <which>
                        ORDER BY id DESC
                        LIMIT 1
                        """)
                .define("which", which)
                .bind("id", id)
                .map((row, context) -> run(handle, row))
                .findOne();
    }

    private static BehaviourRun run(Handle handle, ResultSet row) throws SQLException {
        Optional<Answer> answer =
                Optional.ofNullable(row.getString("answer")).map(code -> Code.read(Answer.class, code));
        long id = row.getLong("id");
        long active = row.getLong("active");
        long told = row.getLong("told");
        long judged = row.getLong("judged");
        long tribes = row.getLong("tribes");
        return new BehaviourRun(
                id,
                Instant.ofEpochMilli(row.getLong("as_of")),
                Code.read(BehaviourRun.State.class, row.getString("state")),
                Code.read(BehaviourRun.Step.class, row.getString("step")),
                row.getLong("done"),
                row.getLong("total"),
                answer.map(said -> new BehaviourRun.Found(
                        said,
                        active,
                        told,
                        judged,
                        tribes,
                        FoundStore.gains(handle, id),
                        FoundStore.traits(handle, id))));
    }

    /// Writes an asking down that is to begin; those that came to nothing go.
    static long begin(Handle handle, Instant asOf, Instant now) {
        handle.createUpdate("DELETE FROM behaviour_run WHERE state IN ('failed', 'cancelled')")
                .execute();
        long id = Numbers.take(handle, "behaviour_run");
        handle.createUpdate("""
                        INSERT INTO behaviour_run (id, as_of, state, step, done, total, updated_at)
                        VALUES (:id, :asOf, 'running', 'waiting', 0, 0, :now)
                        """)
                .bind("id", id)
                .bind("asOf", asOf.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .execute();
        return id;
    }

    /// Says how far an asking is; returns whether it is to go on.
    static boolean advance(Handle handle, long id, BehaviourRun.Step step, long done, long total, Instant now) {
        return ProgressStore.advance(handle, "behaviour_run", id, step, done, total, now);
    }

    /// Ends an asking; returns whether it went on until now.
    static boolean end(Handle handle, long id, BehaviourRun.State state, Instant now) {
        return ProgressStore.end(handle, "behaviour_run", id, state, now);
    }

    /// Ends it with what it found, unless somebody ended it before.
    static void answer(Handle handle, long id, BehaviourRun.Found found, Instant now) {
        if (end(handle, id, BehaviourRun.State.DONE, now)) {
            handle.createUpdate("""
                            UPDATE behaviour_run
                            SET answer = :answer, active = :active, told = :told, judged = :judged, tribes = :tribes
                            WHERE id = :id
                            """)
                    .bind("answer", Code.of(found.answer()))
                    .bind("active", found.active())
                    .bind("told", found.told())
                    .bind("judged", found.judged())
                    .bind("tribes", found.tribes())
                    .bind("id", id)
                    .execute();
            FoundStore.insert(handle, id, found);
        }
    }
}
