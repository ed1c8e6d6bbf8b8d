package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.language.text.Language;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The SQL of the brand's own texts, and of what they have in common with the members'.
final class PurposeStore {

    private PurposeStore() {}

    static Purpose current(Handle handle, Language language) {
        return handle.createQuery("""
                        SELECT version, text, at, actor
                        FROM voice_purpose
                        WHERE language = :language
                        ORDER BY version DESC
                        LIMIT 1
                        """)
                .bind("language", language.code())
                .map((row, context) -> new Purpose(
                        row.getInt("version"), row.getString("text"), row.getLong("at"), row.getString("actor")))
                .findOne()
                .orElse(Purpose.NONE);
    }

    static void put(Handle handle, Language language, int version, String text, String actor, Instant at) {
        handle.createUpdate("""
                        INSERT INTO voice_purpose (language, version, text, at, actor)
                        VALUES (:language, :version, :text, :at, :actor)
                        """)
                .bind("language", language.code())
                .bind("version", version)
                .bind("text", text)
                .bind("at", at.toEpochMilli())
                .bind("actor", actor)
                .execute();
    }

    /// Which of these activities answer the brand, or stand in a conversation that it opened.
    static Set<Long> toBrand(Handle handle, Collection<Long> activities) {
        Set<Long> found = new HashSet<>();
        for (List<Long> some : Chunk.of(activities)) {
            found.addAll(handle.createQuery("""
                            SELECT a.id
                            FROM activity a
                            LEFT JOIN activity_object own ON own.id = a.object_id
                            JOIN activity_object o ON o.id = a.reply_to_object_id OR o.id = own.parent_id
                            JOIN identity i ON i.id = o.author_identity_id
                            JOIN member m ON m.id = i.member_id
                            WHERE a.id IN (<activities>) AND m.standing = 'staff'
                            """)
                    .bindList("activities", some)
                    .mapTo(Long.class)
                    .list());
        }
        return found;
    }

    static void insert(Handle handle, long run, Map<Language, Shared> found) {
        found.forEach((language, shared) -> {
            handle.createUpdate("""
                            INSERT INTO voice_overlap (run_id, language, version, state, value, lower, upper, words,
                              brand_words, member_words, authors)
                            VALUES (:run, :language, :version, :state, :value, :lower, :upper, :words, :brandWords,
                              :memberWords, :authors)
                            """)
                    .bind("run", run)
                    .bind("language", language.code())
                    .bind("version", shared.version())
                    .bind("state", Code.of(shared.state()))
                    .bind("value", shared.overlap().map(Interval::value).orElse(0.0))
                    .bind("lower", shared.overlap().map(Interval::lower).orElse(0.0))
                    .bind("upper", shared.overlap().map(Interval::upper).orElse(0.0))
                    .bind("words", shared.words())
                    .bind("brandWords", shared.brandWords())
                    .bind("memberWords", shared.memberWords())
                    .bind("authors", shared.authors())
                    .execute();
            words(handle, run, language, "brand", shared.brand());
            words(handle, run, language, "members", shared.members());
            words(handle, run, language, "both", shared.both());
        });
    }

    private static void words(Handle handle, long run, Language language, String side, List<String> words) {
        int[] place = {0};
        Batch.run(
                handle,
                "INSERT INTO voice_word (run_id, language, side, place, word) VALUES (?, ?, ?, ?, ?)",
                words,
                (row, word) -> row.number(run)
                        .text(language.code())
                        .text(side)
                        .number(place[0]++)
                        .text(word));
    }

    static void prune(Handle handle, long newest) {
        for (String table : List.of("voice_overlap", "voice_word")) {
            handle.createUpdate("DELETE FROM <table> WHERE run_id < :newest")
                    .define("table", table)
                    .bind("newest", newest)
                    .execute();
        }
    }

    static Optional<Shared> find(Handle handle, long run, Language language) {
        return handle.createQuery("""
                        SELECT version, state, value, lower, upper, words, brand_words, member_words, authors
                        FROM voice_overlap
                        WHERE run_id = :run AND language = :language
                        """)
                .bind("run", run)
                .bind("language", language.code())
                .map((row, context) -> shared(handle, run, language, row))
                .findOne();
    }

    private static Shared shared(Handle handle, long run, Language language, ResultSet row) throws SQLException {
        Shared.State state = Code.read(Shared.State.class, row.getString("state"));
        return new Shared(
                row.getInt("version"),
                state,
                state == Shared.State.TOLD
                        ? Optional.of(new Interval(
                                row.getDouble("value"),
                                row.getDouble("lower"),
                                row.getDouble("upper"),
                                Level.USUAL,
                                row.getLong("authors"),
                                Method.PERCENTILE))
                        : Optional.empty(),
                row.getInt("words"),
                row.getInt("brand_words"),
                row.getInt("member_words"),
                row.getInt("authors"),
                words(handle, run, language, "brand"),
                words(handle, run, language, "members"),
                words(handle, run, language, "both"));
    }

    private static List<String> words(Handle handle, long run, Language language, String side) {
        return handle.createQuery("""
                        SELECT word
                        FROM voice_word
                        WHERE run_id = :run AND language = :language AND side = :side
                        ORDER BY place
                        LIMIT :most
                        """)
                .bind("run", run)
                .bind("language", language.code())
                .bind("side", side)
                .bind("most", PurposeWork.SHOWN)
                .mapTo(String.class)
                .list();
    }
}
