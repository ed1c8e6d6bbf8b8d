package io.barnraiser.listen.survey;

import io.barnraiser.platform.database.Removal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/// The SQL of answers.
final class AnswerStore {

    private AnswerStore() {}

    /// Writes an answer down; an earlier one to the same question is replaced.
    static void put(Handle handle, long ask, Answer answer, Instant at) {
        handle.createUpdate("""
            INSERT INTO survey_answer (ask_id, place, value, text, at)
            VALUES (:ask, :place, :value, :text, :at)
            ON CONFLICT (ask_id, place) DO UPDATE
            SET value = excluded.value, text = excluded.text, at = excluded.at
            """)
                .bind("ask", ask)
                .bind("place", answer.place())
                .bind(
                        "value",
                        answer.value().isPresent() ? (Integer) answer.value().getAsInt() : null)
                .bind("text", answer.value().isPresent() ? null : answer.text())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /// What somebody answered.
    static List<Answer> of(Handle handle, long ask) {
        return handle.createQuery("""
            SELECT place, value, text
            FROM survey_answer
            WHERE ask_id = :ask
            ORDER BY place
            LIMIT :most
            """)
                .bind("ask", ask)
                .bind("most", Survey.MOST_QUESTIONS)
                .map((row, context) -> {
                    int value = row.getInt("value");
                    OptionalInt number = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
                    return new Answer(
                            row.getInt("place"),
                            number,
                            Optional.ofNullable(row.getString("text")).orElse(""));
                })
                .list();
    }

    /// So many of a group gave this answer.
    record Count(int place, int value, String stratum, long people) {}

    /// How often each number was answered, by question and group.
    static List<Count> counts(Handle handle, SurveyId survey) {
        return handle.createQuery("""
            SELECT b.place, b.value, a.stratum, COUNT(*) AS people
            FROM survey_ask a
            CROSS JOIN survey_answer b
            WHERE a.survey_id = :survey AND b.ask_id = a.id AND b.value IS NOT NULL
            GROUP BY b.place, b.value, a.stratum
            """)
                .bind("survey", survey.value())
                .map((row, context) -> new Count(
                        row.getInt("place"), row.getInt("value"), row.getString("stratum"), row.getLong("people")))
                .list();
    }

    /// How many of a group were asked, and how many of them answered anything.
    record Turnout(String stratum, long asked, long answered) {}

    static List<Turnout> turnout(Handle handle, SurveyId survey) {
        return handle.createQuery("""
            SELECT stratum, COUNT(*) AS asked,
                   SUM(CASE WHEN answered_at IS NULL THEN 0 ELSE 1 END) AS answered
            FROM survey_ask
            WHERE survey_id = :survey AND (state IN ('asked', 'claimed') OR answered_at IS NOT NULL)
            GROUP BY stratum
            ORDER BY stratum
            """)
                .bind("survey", survey.value())
                .map((row, context) ->
                        new Turnout(row.getString("stratum"), row.getLong("asked"), row.getLong("answered")))
                .list();
    }

    /// Answers in words beyond a place, those that were given last first.
    static List<Words> words(Handle handle, SurveyId survey, int place, long beforeAsk, int most) {
        return handle.createQuery("""
            SELECT a.id, b.text, b.at
            FROM survey_ask a
            CROSS JOIN survey_answer b
            WHERE a.survey_id = :survey AND b.ask_id = a.id AND b.place = :place AND b.text IS NOT NULL
              AND a.id < :before
            ORDER BY a.id DESC
            LIMIT :most
            """)
                .bind("survey", survey.value())
                .bind("place", place)
                .bind("before", beforeAsk)
                .bind("most", most)
                .map((row, context) -> new Words(row.getLong("id"), row.getString("text"), row.getLong("at")))
                .list();
    }

    /// What somebody answered in words, without who it was.
    record Words(long ask, String text, long at) {}

    /// How many said that they would do something with this chance, and did it or not.
    record Said(int value, boolean done, long people) {}

    /// Of everybody whose time to do it has passed, how many stated which number and did it or not:
    /// whether an act of the kind is known of any identity that their member has, within the time
    /// after they answered. At most two for each number, by number and with those who did not
    /// first.
    ///
    /// @param thing the id or the title of what it is done with; empty for anything
    static List<Said> saidAndDone(Handle handle, SurveyId survey, Intention intention, Instant now) {
        long days = intention.days() * 86_400_000L;
        return handle.createQuery("""
            SELECT s.value, s.done, COUNT(*) AS people
            FROM (
              SELECT b.value,
                     CASE WHEN EXISTS (
                       SELECT 1
                       FROM identity i
                       JOIN identity o ON o.member_id = i.member_id
                       JOIN activity c ON c.identity_id = o.id
                       JOIN activity_kind k ON k.id = c.kind_id
                       LEFT JOIN activity_object t ON t.id = c.object_id
                       WHERE i.id = a.identity_id
                         AND c.happened_at > b.at
                         AND c.happened_at <= b.at + :days
                         AND k.name = :kind
                         AND (:thing = '' OR t.external_id = :thing OR t.title = :thing))
                     THEN 1 ELSE 0 END AS done
              FROM survey_ask a
              CROSS JOIN survey_answer b
              WHERE a.survey_id = :survey AND b.ask_id = a.id AND b.place = :place
                AND b.value IS NOT NULL AND b.at + :days <= :now
            ) AS s
            GROUP BY s.value, s.done
            ORDER BY s.value, s.done
            """)
                .bind("survey", survey.value())
                .bind("place", intention.place())
                .bind("kind", intention.kind().name())
                .bind("thing", intention.thing())
                .bind("days", days)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> new Said(row.getInt("value"), row.getInt("done") == 1, row.getLong("people")))
                .list();
    }

    /// One answer with what it answers, for an export.
    record Exported(String survey, String question, String value, String text, long at) {}

    static List<Exported> history(Handle handle, Collection<Long> identities) {
        return handle.createQuery("""
            SELECT s.title, q.text AS question, b.value, b.text, b.at
            FROM survey_ask a
            CROSS JOIN survey_answer b
            CROSS JOIN survey s
            CROSS JOIN survey_question q
            WHERE a.identity_id IN (<identities>) AND b.ask_id = a.id AND s.id = a.survey_id
              AND q.survey_id = a.survey_id AND q.place = b.place
            ORDER BY b.at, a.id, b.place
            """)
                .bindList("identities", List.copyOf(identities))
                .map((row, context) -> new Exported(
                        row.getString("title"),
                        row.getString("question"),
                        Optional.ofNullable(row.getString("value")).orElse(""),
                        Optional.ofNullable(row.getString("text")).orElse(""),
                        row.getLong("at")))
                .list();
    }

    /// Takes everything away that these identities were asked and answered; returns how many rows.
    static int forget(Handle handle, Collection<Long> identities, int most) {
        return new Removal(handle, identities, most)
                .run("""
                        DELETE FROM survey_answer
                        WHERE (ask_id, place) IN (
                          SELECT a.ask_id, a.place
                          FROM survey_ask k
                          JOIN survey_answer a ON a.ask_id = k.id
                          WHERE k.identity_id IN (<some>)
                          LIMIT :most)
                        """)
                .from("survey_ask", "identity_id", "id")
                .done();
    }
}
