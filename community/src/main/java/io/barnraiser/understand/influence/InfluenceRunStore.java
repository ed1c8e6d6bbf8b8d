package io.barnraiser.understand.influence;

import io.barnraiser.network.spread.GroupRule;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.job.ProgressStore;
import io.barnraiser.understand.tribe.TribeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;

/// The SQL of searches.
final class InfluenceRunStore {

    private static final String COLUMNS =
            "id, as_of, state, step, done, total, tribe_id, people, per_tribe, purpose, channel, members, ties, certified,"
                    + " asked_lately, dormant, things, judged, cases, learned";

    private InfluenceRunStore() {}

    /// The last search, however it stands.
    static Optional<InfluenceRun> last(Handle handle) {
        return one(handle, "1 = 1");
    }

    /// The last search that ended well.
    static Optional<InfluenceRun> lastDone(Handle handle) {
        return one(handle, "state = 'done'");
    }

    private static Optional<InfluenceRun> one(Handle handle, String where) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM influence_run
                        WHERE <where>
                        ORDER BY id DESC
                        LIMIT 1
                        """)
                .define("columns", COLUMNS)
                .define("where", where)
                .map((row, context) -> run(row))
                .findOne()
                .map(run -> withFigures(handle, run));
    }

    static Optional<InfluenceRun> find(Handle handle, long id) {
        return handle.createQuery("""
                        SELECT <columns>
                        FROM influence_run
                        WHERE id = :id
                        """)
                .define("columns", COLUMNS)
                .bind("id", id)
                .map((row, context) -> run(row))
                .findOne()
                .map(run -> withFigures(handle, run));
    }

    /// Writes a search down that is to begin; the ones that came to nothing go.
    static long begin(Handle handle, Instant asOf, Question question, Instant now) {
        handle.createUpdate("""
                        DELETE FROM influence_run
                        WHERE state IN ('failed', 'cancelled')
                        """).execute();
        long id = Numbers.take(handle, "influence_run");
        handle.createUpdate("""
                        INSERT INTO influence_run (id, as_of, state, step, done, total, tribe_id, people, per_tribe,
                                                   purpose, channel, started_at, updated_at)
                        VALUES (:id, :asOf, 'running', 'waiting', 0, 0, :tribe, :people, :perTribe,
                                :purpose, :channel, :now, :now)
                        """)
                .bind("id", id)
                .bind("asOf", asOf.toEpochMilli())
                .bind("tribe", question.tribe().map(TribeId::value).orElse(null))
                .bind("people", question.people())
                .bind("perTribe", Code.of(question.perTribe()))
                .bind(
                        "purpose",
                        question.permission()
                                .map(asked -> asked.purpose().name())
                                .orElse(null))
                .bind(
                        "channel",
                        question.permission()
                                .map(asked -> Code.of(asked.channel()))
                                .orElse(null))
                .bind("now", now.toEpochMilli())
                .execute();
        return id;
    }

    /// Says how far a search is; returns whether it is to go on.
    static boolean advance(Handle handle, long id, InfluenceRun.Step step, long done, long total, Instant now) {
        return ProgressStore.advance(handle, "influence_run", id, step, done, total, now);
    }

    /// Ends a search; returns whether it went on until now.
    static boolean end(Handle handle, long id, InfluenceRun.State state, Instant now) {
        return handle.createUpdate("""
                        UPDATE influence_run
                        SET state = :state, updated_at = :now, ended_at = :now
                        WHERE id = :id AND state = 'running'
                        """)
                        .bind("id", id)
                        .bind("state", Code.of(state))
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /// Writes the answer down without the names.
    static void outcome(Handle handle, long id, InfluenceRun.Outcome outcome) {
        Optional<Double> certified = outcome.certified().isPresent()
                ? Optional.of(outcome.certified().getAsDouble())
                : Optional.empty();
        handle.createUpdate("""
                        UPDATE influence_run
                        SET members = :members, ties = :ties, certified = :certified, asked_lately = :askedLately,
                            dormant = :dormant,
                            things = :things, judged = :judged, cases = :cases, learned = :learned
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("members", outcome.members())
                .bind("ties", outcome.ties())
                .bind("certified", certified.orElse(null))
                .bind("askedLately", outcome.askedLately())
                .bind("dormant", outcome.dormant())
                .bind("things", outcome.passed().things())
                .bind("judged", outcome.passed().judged())
                .bind("cases", outcome.passed().cases())
                .bind("learned", outcome.passed().isLearned() ? 1 : 0)
                .execute();
        InfluenceFigureStore.insert(handle, id, outcome);
    }

    private static InfluenceRun withFigures(Handle handle, InfluenceRun run) {
        return new InfluenceRun(
                run.id(),
                run.asOf(),
                run.question(),
                run.state(),
                run.step(),
                run.done(),
                run.total(),
                InfluenceFigureStore.complete(handle, run.id(), run.outcome()));
    }

    private static InfluenceRun run(ResultSet row) throws SQLException {
        double certified = row.getDouble("certified");
        OptionalDouble share = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(certified);
        return new InfluenceRun(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("as_of")),
                question(row),
                Code.read(InfluenceRun.State.class, row.getString("state")),
                Code.read(InfluenceRun.Step.class, row.getString("step")),
                row.getLong("done"),
                row.getLong("total"),
                new InfluenceRun.Outcome(
                        row.getLong("members"),
                        row.getLong("ties"),
                        share,
                        Map.of(),
                        Map.of(),
                        new Passed(
                                row.getLong("things"),
                                row.getLong("judged"),
                                row.getLong("cases"),
                                row.getInt("learned") == 1,
                                Map.of()),
                        row.getLong("asked_lately"),
                        row.getLong("dormant")));
    }

    private static Question question(ResultSet row) throws SQLException {
        long tribe = row.getLong("tribe_id");
        Optional<TribeId> within = row.wasNull() ? Optional.empty() : Optional.of(new TribeId(tribe));
        Optional<String> purpose = Optional.ofNullable(row.getString("purpose"));
        Optional<String> channel = Optional.ofNullable(row.getString("channel"));
        return new Question(
                within,
                row.getInt("people"),
                Code.read(GroupRule.class, row.getString("per_tribe")),
                purpose.flatMap(what -> channel.map(
                        way -> new Question.Permission(new Purpose(what), Code.read(ConsentChannel.class, way)))));
    }
}
