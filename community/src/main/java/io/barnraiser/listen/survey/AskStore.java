package io.barnraiser.listen.survey;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Numbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of who was drawn and asked.
final class AskStore {

    private static final String COLUMNS = """
        SELECT id, survey_id, identity_id, stratum, channel, state, answered_at
        FROM survey_ask
        """;

    private AskStore() {}

    static void insert(Handle handle, SurveyId survey, IdentityId identity, String stratum, Ask.Channel channel) {
        handle.createUpdate("""
            INSERT INTO survey_ask (id, survey_id, identity_id, stratum, channel, state)
            VALUES (:id, :survey, :identity, :stratum, :channel, 'drawn')
            ON CONFLICT (survey_id, identity_id) DO NOTHING
            """)
                .bind("id", Numbers.take(handle, "survey_ask"))
                .bind("survey", survey.value())
                .bind("identity", identity.value())
                .bind("stratum", stratum)
                .bind("channel", Code.of(channel))
                .execute();
    }

    static Optional<Ask> find(Handle handle, long id) {
        return handle.createQuery(COLUMNS + "WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> ask(row))
                .findOne();
    }

    /// The ask of a survey under any of these identities, the first that was made.
    static Optional<Ask> of(Handle handle, SurveyId survey, Collection<Long> identities) {
        return handle.createQuery(COLUMNS + """
            WHERE survey_id = :survey AND identity_id IN (<identities>)
            ORDER BY id
            LIMIT 1
            """)
                .bind("survey", survey.value())
                .bindList("identities", List.copyOf(identities))
                .map((row, context) -> ask(row))
                .findOne();
    }

    /// Those of a state beyond a number, in order.
    static List<Ask> in(Handle handle, SurveyId survey, Ask.State state, long after, int most) {
        return handle.createQuery(COLUMNS + """
            WHERE survey_id = :survey AND state = :state AND id > :after
            ORDER BY id
            LIMIT :most
            """)
                .bind("survey", survey.value())
                .bind("state", Code.of(state))
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> ask(row))
                .list();
    }

    /// Moves an ask on; returns whether it stood where it was thought to.
    static boolean move(Handle handle, long id, Ask.State from, Ask.State to, Instant now) {
        return handle.createUpdate("""
            UPDATE survey_ask
            SET state = :to, claimed_at = COALESCE(claimed_at, :now)
            WHERE id = :id AND state = :from
            """)
                        .bind("id", id)
                        .bind("from", Code.of(from))
                        .bind("to", Code.of(to))
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    /// Asks nobody any more of those who were drawn and not asked yet.
    static void leaveDrawn(Handle handle, SurveyId survey) {
        handle.createUpdate("UPDATE survey_ask SET state = 'left' WHERE survey_id = :survey AND state = 'drawn'")
                .bind("survey", survey.value())
                .execute();
    }

    /// How many stand where.
    static Map<Ask.State, Long> counts(Handle handle, SurveyId survey) {
        Map<Ask.State, Long> counts = new EnumMap<>(Ask.State.class);
        handle.createQuery("""
            SELECT state, COUNT(*) AS amount
            FROM survey_ask
            WHERE survey_id = :survey
            GROUP BY state
            """)
                .bind("survey", survey.value())
                .map((row, context) ->
                        counts.put(Code.read(Ask.State.class, row.getString("state")), row.getLong("amount")))
                .list();
        return counts;
    }

    /// How often these identities answered what they were asked by which way.
    static Map<Ask.Channel, Long> answered(Handle handle, Collection<Long> identities) {
        Map<Ask.Channel, Long> counts = new EnumMap<>(Ask.Channel.class);
        handle.createQuery("""
            SELECT channel, COUNT(*) AS amount
            FROM survey_ask
            WHERE identity_id IN (<identities>) AND answered_at IS NOT NULL
            GROUP BY channel
            """)
                .bindList("identities", List.copyOf(identities))
                .map((row, context) ->
                        counts.put(Code.read(Ask.Channel.class, row.getString("channel")), row.getLong("amount")))
                .list();
        return counts;
    }

    static void answered(Handle handle, long id, Instant at) {
        handle.createUpdate("UPDATE survey_ask SET answered_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    private static Ask ask(ResultSet row) throws SQLException {
        long answered = row.getLong("answered_at");
        Optional<Instant> answeredAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(answered));
        return new Ask(
                row.getLong("id"),
                new SurveyId(row.getLong("survey_id")),
                new IdentityId(row.getLong("identity_id")),
                row.getString("stratum"),
                Code.read(Ask.Channel.class, row.getString("channel")),
                Code.read(Ask.State.class, row.getString("state")),
                answeredAt);
    }
}
