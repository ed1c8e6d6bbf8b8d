package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.language.text.Language;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of moods of groups.
final class MoodStore {

    /// More groups, months and periods than a reading ever has.
    private static final int MOST = 20_000;

    private MoodStore() {}

    static void insert(Handle handle, long run, MoodWork.Result result) {
        Batch.run(
                handle,
                """
                INSERT INTO voice_mood (run_id, tribe_id, language, first_month, last_month, feeling, told, share,
                  lower, upper, authors)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                result.rows(),
                (row, mood) -> row.number(run)
                        .number(mood.tribe())
                        .text(mood.language().code())
                        .number(mood.period().first())
                        .number(mood.period().last())
                        .text(mood.feeling().key())
                        .number(mood.share().isPresent() ? 1 : 0)
                        .real(mood.share().map(Interval::value).orElse(0.0))
                        .real(mood.share().map(Interval::lower).orElse(0.0))
                        .real(mood.share().map(Interval::upper).orElse(0.0))
                        .number(mood.authors()));
        Batch.run(
                handle,
                "INSERT INTO voice_language (run_id, language, texts, labels) VALUES (?, ?, ?, ?)",
                result.languages(),
                (row, one) ->
                        row.number(run).text(one.code()).number(one.texts()).number(one.labels()));
        draw(handle, result);
    }

    /// Keeps which texts are to be labelled.
    static void draw(Handle handle, MoodWork.Result result) {
        result.toLabel().forEach((language, texts) -> LabelStore.draw(handle, language, texts));
    }

    static void prune(Handle handle, long newest) {
        for (String table : List.of("voice_mood", "voice_language")) {
            handle.createUpdate("DELETE FROM <table> WHERE run_id < :newest")
                    .define("table", table)
                    .bind("newest", newest)
                    .execute();
        }
    }

    /// All shares of a reading in one language.
    static List<MoodWork.Row> rows(Handle handle, long run, Language language) {
        return handle.createQuery("""
                        SELECT tribe_id, first_month, last_month, feeling, told, share, lower, upper, authors
                        FROM voice_mood
                        WHERE run_id = :run AND language = :language
                        ORDER BY tribe_id, first_month, last_month, feeling
                        LIMIT :most
                        """)
                .bind("run", run)
                .bind("language", language.code())
                .bind("most", MOST)
                .map((row, context) -> new MoodWork.Row(
                        row.getLong("tribe_id"),
                        language,
                        new Period(row.getInt("first_month"), row.getInt("last_month")),
                        Code.read(Feeling.class, row.getString("feeling")),
                        share(row),
                        row.getLong("authors")))
                .list();
    }

    private static Optional<Interval> share(ResultSet row) throws SQLException {
        return row.getInt("told") == 0
                ? Optional.empty()
                : Optional.of(new Interval(
                        row.getDouble("share"),
                        row.getDouble("lower"),
                        row.getDouble("upper"),
                        Level.USUAL,
                        row.getLong("authors"),
                        Method.WORKED_BACK));
    }

    /// The languages of a reading, the most used first.
    static List<LanguageCount> languages(Handle handle, long run) {
        return handle.createQuery("""
                        SELECT language, texts, labels
                        FROM voice_language
                        WHERE run_id = :run
                        ORDER BY texts DESC, language
                        LIMIT :most
                        """)
                .bind("run", run)
                .bind("most", MOST)
                .map((row, context) ->
                        new LanguageCount(row.getString("language"), row.getLong("texts"), row.getLong("labels")))
                .list();
    }
}
