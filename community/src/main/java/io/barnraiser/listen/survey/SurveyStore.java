package io.barnraiser.listen.survey;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.Numbers;
import io.barnraiser.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of surveys, their questions and groups.
final class SurveyStore {

    private SurveyStore() {}

    static SurveyId insert(Handle handle, Survey survey) {
        long id = Numbers.take(handle, "survey");
        handle.createUpdate("""
            INSERT INTO survey
              (id, title, lead, state, seed, strata, wanted, intention, act_kind, act_thing, act_days,
               closes_at, created_by, created_at)
            VALUES (:id, :title, :lead, :state, :seed, :strata, :wanted, :intention, :kind, :thing, :days,
               :closes, :by, :at)
            """)
                .bind("id", id)
                .bind("title", survey.title())
                .bind("lead", survey.lead())
                .bind("state", survey.state().key())
                .bind("seed", survey.seed())
                .bind("strata", survey.strata().key())
                .bind("wanted", survey.wanted())
                .bind("intention", survey.intention().map(Intention::place).orElse(null))
                .bind("kind", survey.intention().map(what -> what.kind().name()).orElse(null))
                .bind("thing", survey.intention().map(Intention::thing).orElse(null))
                .bind("days", survey.intention().map(Intention::days).orElse(null))
                .bind("closes", survey.closesAt().toEpochMilli())
                .bind("by", survey.createdBy())
                .bind("at", survey.createdAt().toEpochMilli())
                .execute();
        for (Question question : survey.questions()) {
            handle.createUpdate("""
                INSERT INTO survey_question (survey_id, place, kind, text, options)
                VALUES (:survey, :place, :kind, :text, :options)
                """)
                    .bind("survey", id)
                    .bind("place", question.place())
                    .bind("kind", question.kind().key())
                    .bind("text", question.text())
                    .bind("options", Json.write(question.options()))
                    .execute();
        }
        return new SurveyId(id);
    }

    static Optional<Survey> find(Handle handle, SurveyId id) {
        return handle.createQuery("""
            SELECT id, title, lead, state, seed, strata, wanted, intention, act_kind, act_thing, act_days,
                   closes_at, created_by, created_at
            FROM survey
            WHERE id = :id
            """)
                .bind("id", id.value())
                .map((row, context) -> survey(row, questions(handle, id)))
                .findOne();
    }

    /// Surveys before a number, the newest first; without their questions.
    static List<Survey> list(Handle handle, long before, int most) {
        return handle.createQuery("""
            SELECT id, title, lead, state, seed, strata, wanted, intention, act_kind, act_thing, act_days,
                   closes_at, created_by, created_at
            FROM survey
            WHERE id < :before
            ORDER BY id DESC
            LIMIT :most
            """)
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> survey(row, List.of()))
                .list();
    }

    private static List<Question> questions(Handle handle, SurveyId id) {
        return handle.createQuery("""
            SELECT place, kind, text, options
            FROM survey_question
            WHERE survey_id = :id
            ORDER BY place
            LIMIT :most
            """)
                .bind("id", id.value())
                .bind("most", Survey.MOST_QUESTIONS)
                .map((row, context) -> new Question(
                        row.getInt("place"),
                        QuestionKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("text"),
                        options(row.getString("options"))))
                .list();
    }

    private static List<String> options(String json) {
        List<String> options = new ArrayList<>();
        Json.read(json).forEach(option -> options.add(option.asString()));
        return options;
    }

    /// Moves a survey on; returns whether it stood where it was thought to.
    static boolean move(Handle handle, SurveyId id, SurveyState from, SurveyState to) {
        return handle.createUpdate("UPDATE survey SET state = :to WHERE id = :id AND state = :from")
                        .bind("id", id.value())
                        .bind("from", from.key())
                        .bind("to", to.key())
                        .execute()
                == 1;
    }

    /// Sets how many people each group stands for.
    static void setPeople(Handle handle, SurveyId id, Map<String, Long> people) {
        handle.createUpdate("DELETE FROM survey_stratum WHERE survey_id = :id")
                .bind("id", id.value())
                .execute();
        people.forEach((stratum, amount) -> handle.createUpdate("""
            INSERT INTO survey_stratum (survey_id, stratum, people)
            VALUES (:id, :stratum, :people)
            """)
                .bind("id", id.value())
                .bind("stratum", stratum)
                .bind("people", amount)
                .execute());
    }

    /// How many people each group stands for.
    static Map<String, Long> people(Handle handle, SurveyId id) {
        Map<String, Long> people = new LinkedHashMap<>();
        handle.createQuery("""
            SELECT stratum, people
            FROM survey_stratum
            WHERE survey_id = :id
            ORDER BY people DESC, stratum
            """)
                .bind("id", id.value())
                .map((row, context) -> people.put(row.getString("stratum"), row.getLong("people")))
                .list();
        return people;
    }

    private static Survey survey(ResultSet row, List<Question> questions) throws SQLException {
        int place = row.getInt("intention");
        Optional<Intention> intention = row.wasNull()
                ? Optional.empty()
                : Optional.of(new Intention(
                        place,
                        new ActivityKind(row.getString("act_kind")),
                        row.getString("act_thing"),
                        row.getInt("act_days")));
        return new Survey(
                new SurveyId(row.getLong("id")),
                row.getString("title"),
                row.getString("lead"),
                SurveyState.of(row.getString("state")),
                row.getLong("seed"),
                Strata.of(row.getString("strata")).orElse(Strata.NONE),
                row.getInt("wanted"),
                questions,
                intention,
                Instant.ofEpochMilli(row.getLong("closes_at")),
                row.getString("created_by"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
