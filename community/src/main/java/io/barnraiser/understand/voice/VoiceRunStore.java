package io.barnraiser.understand.voice;

import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.job.ProgressStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of readings; what they found is {@link VoiceStore}'s.
final class VoiceRunStore {

    private VoiceRunStore() {}

    /// The last reading, however it stands.
    static Optional<VoiceRun> last(Handle handle) {
        return one(handle, "id > :id", 0);
    }

    /// The last that came to its end.
    static Optional<VoiceRun> done(Handle handle) {
        return one(handle, "id > :id AND state = 'done'", 0);
    }

    static Optional<VoiceRun> find(Handle handle, long id) {
        return one(handle, "id = :id", id);
    }

    private static Optional<VoiceRun> one(Handle handle, String which, long id) {
        return handle.createQuery("""
                        SELECT id, as_of, months, state, step, done, total, verdict, conversations_seen, conversations,
                          texts, members, quality, chance, deviation, stability
                        FROM voice_run
                        WHERE <which>
                        ORDER BY id DESC
                        LIMIT 1
                        """)
                .define("which", which)
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne();
    }

    private static VoiceRun run(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        double chance = row.getDouble("chance");
        boolean hasChance = !row.wasNull();
        return new VoiceRun(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("as_of")),
                row.getInt("months"),
                Code.read(VoiceRun.State.class, row.getString("state")),
                Code.read(VoiceRun.Step.class, row.getString("step")),
                row.getLong("done"),
                row.getLong("total"),
                verdict == null
                        ? Optional.empty()
                        : Optional.of(new VoiceRun.Outcome(
                                Code.read(Topics.Verdict.class, verdict),
                                row.getLong("conversations_seen"),
                                row.getLong("conversations"),
                                row.getLong("texts"),
                                row.getLong("members"),
                                row.getDouble("quality"),
                                hasChance ? Optional.of(chance) : Optional.empty(),
                                row.getDouble("deviation"),
                                row.getDouble("stability"))));
    }

    /// Writes a reading down that is to begin; those that came to nothing go.
    static long begin(Handle handle, Instant asOf, int months, Instant now) {
        handle.createUpdate("DELETE FROM voice_run WHERE state IN ('failed', 'cancelled')")
                .execute();
        long id = Numbers.take(handle, "voice_run");
        handle.createUpdate("""
                        INSERT INTO voice_run (id, as_of, months, state, step, done, total, updated_at)
                        VALUES (:id, :asOf, :months, 'running', 'waiting', 0, 0, :now)
                        """)
                .bind("id", id)
                .bind("asOf", asOf.toEpochMilli())
                .bind("months", months)
                .bind("now", now.toEpochMilli())
                .execute();
        return id;
    }

    /// Says how far a reading is; returns whether it is to go on.
    static boolean advance(Handle handle, long id, VoiceRun.Step step, long done, long total, Instant now) {
        return ProgressStore.advance(handle, "voice_run", id, step, done, total, now);
    }

    /// Ends a reading; returns whether it went on until now.
    static boolean end(Handle handle, long id, VoiceRun.State state, Instant now) {
        return ProgressStore.end(handle, "voice_run", id, state, now);
    }

    /// Ends it with what it found, unless somebody ended it before; what older readings found goes.
    static void finish(Handle handle, long id, VoiceWork.Result result, Instant now) {
        if (!end(handle, id, VoiceRun.State.DONE, now)) {
            return;
        }
        VoiceRun.Outcome outcome = result.outcome();
        handle.createUpdate("""
                        UPDATE voice_run
                        SET verdict = :verdict, conversations_seen = :seen, conversations = :conversations,
                          texts = :texts, members = :members, quality = :quality, chance = :chance,
                          deviation = :deviation, stability = :stability
                        WHERE id = :id
                        """)
                .bind("verdict", Code.of(outcome.verdict()))
                .bind("seen", outcome.seen())
                .bind("conversations", outcome.conversations())
                .bind("texts", outcome.texts())
                .bind("members", outcome.members())
                .bind("quality", outcome.quality())
                .bind("chance", outcome.chance().orElse(null))
                .bind("deviation", outcome.deviation())
                .bind("stability", outcome.stability())
                .bind("id", id)
                .execute();
        VoiceStore.insert(handle, id, result);
        VoiceStore.prune(handle, id);
    }
}
