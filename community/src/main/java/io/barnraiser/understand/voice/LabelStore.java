package io.barnraiser.understand.voice;

import io.barnraiser.language.text.Language;
import io.barnraiser.people.account.AccountId;
import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.database.Removal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The SQL of texts that were drawn to be labelled, and of their labels.
final class LabelStore {

    /// So many labels of a language are read, the newest: beyond, they add nothing to an
    /// interval.
    static final int MOST = 2_000;

    private static final String TEXT = """
            SELECT %s d.activity_id, k.name AS kind, o.title, a.text
            FROM %s d
            JOIN activity a ON a.id = d.activity_id
            JOIN activity_kind k ON k.id = a.kind_id
            LEFT JOIN activity_object o ON o.id = a.object_id
            """;

    private LabelStore() {}

    /// A label with its text.
    record Labelled(String text, Feeling feeling) {}

    /// What an export tells.
    record Row(long activity, Feeling feeling, long at) {}

    /// Draws anew: these texts, in their order, in place of whatever was drawn before.
    static void draw(Handle handle, Language language, List<Said> texts) {
        handle.createUpdate("DELETE FROM voice_draw WHERE language = :language")
                .bind("language", language.code())
                .execute();
        int[] place = {0};
        Batch.run(
                handle,
                "INSERT INTO voice_draw (language, place, activity_id, identity_id) VALUES (?, ?, ?, ?)",
                texts,
                (row, said) -> row.text(language.code())
                        .number(place[0]++)
                        .number(said.id())
                        .number(said.identity()));
    }

    /// The first of the drawn texts that has no label.
    static Optional<DrawnText> next(Handle handle, Language language) {
        return handle.createQuery(TEXT.formatted("", "voice_draw") + """
                        WHERE d.language = :language
                          AND NOT EXISTS (SELECT 1 FROM voice_label l WHERE l.activity_id = d.activity_id)
                        ORDER BY d.place
                        LIMIT 1
                        """)
                .bind("language", language.code())
                .map((row, context) -> new DrawnText(row.getLong("activity_id"), text(row)))
                .findOne();
    }

    /// Labels a text that was drawn; returns whether it was.
    static boolean put(Handle handle, long activity, Feeling feeling, AccountId account, Instant at) {
        return handle.createUpdate("""
                        INSERT INTO voice_label (activity_id, identity_id, language, feeling, account_id, at)
                        SELECT activity_id, identity_id, language, :feeling, :account, :at
                        FROM voice_draw
                        WHERE activity_id = :activity
                        ON CONFLICT (activity_id) DO UPDATE
                        SET feeling = excluded.feeling, account_id = excluded.account_id, at = excluded.at
                        """)
                        .bind("activity", activity)
                        .bind("feeling", feeling.key())
                        .bind("account", account.value())
                        .bind("at", at.toEpochMilli())
                        .execute()
                > 0;
    }

    /// The last label that somebody gave, with its text.
    static Optional<FeelingCard.Last> last(Handle handle, Language language, AccountId account) {
        return handle.createQuery(TEXT.formatted("d.feeling,", "voice_label") + """
                        WHERE d.account_id = :account AND d.language = :language
                        ORDER BY d.at DESC, d.activity_id DESC
                        LIMIT 1
                        """)
                .bind("account", account.value())
                .bind("language", language.code())
                .map((row, context) -> new FeelingCard.Last(
                        row.getLong("activity_id"), Code.read(Feeling.class, row.getString("feeling")), text(row)))
                .findOne();
    }

    /// Takes a label back that this account gave.
    static void remove(Handle handle, long activity, AccountId account) {
        handle.createUpdate("DELETE FROM voice_label WHERE activity_id = :activity AND account_id = :account")
                .bind("activity", activity)
                .bind("account", account.value())
                .execute();
    }

    /// How many texts of a language have which label.
    static Map<Feeling, Long> counts(Handle handle, Language language) {
        Map<Feeling, Long> counts = new EnumMap<>(Feeling.class);
        handle.createQuery("""
                        SELECT feeling, COUNT(*) AS amount
                        FROM voice_label
                        WHERE language = :language
                        GROUP BY feeling
                        """)
                .bind("language", language.code())
                .map((row, context) ->
                        counts.put(Code.read(Feeling.class, row.getString("feeling")), row.getLong("amount")))
                .list();
        return counts;
    }

    /// The labels of a language that say something.
    static List<Labelled> labelled(Handle handle, Language language) {
        return handle.createQuery(TEXT.formatted("d.feeling,", "voice_label") + """
                        WHERE d.language = :language AND d.feeling IN (<told>)
                        ORDER BY d.at DESC, d.activity_id
                        LIMIT :most
                        """)
                .bind("language", language.code())
                .bindList("told", Feeling.TOLD.stream().map(Feeling::key).toList())
                .bind("most", MOST)
                .map((row, context) -> new Labelled(text(row), Code.read(Feeling.class, row.getString("feeling"))))
                .list();
    }

    private static String text(ResultSet row) throws SQLException {
        return SaidStore.text(
                row.getString("kind").equals("create") ? Optional.ofNullable(row.getString("title")) : Optional.empty(),
                Optional.ofNullable(row.getString("text")));
    }

    /// The labels of what these identities wrote.
    static List<Row> of(Handle handle, Collection<Long> identities) {
        return Chunk.of(identities).stream()
                .flatMap(some -> handle
                        .createQuery("""
                                SELECT activity_id, feeling, at
                                FROM voice_label
                                WHERE identity_id IN (<identities>)
                                ORDER BY activity_id
                                """)
                        .bindList("identities", some)
                        .map((row, context) -> new Row(
                                row.getLong("activity_id"),
                                Code.read(Feeling.class, row.getString("feeling")),
                                row.getLong("at")))
                        .list()
                        .stream())
                .toList();
    }

    /// Forgets what these identities wrote.
    static int forget(Handle handle, Collection<Long> identities, int most) {
        return new Removal(handle, identities, most)
                .from("voice_draw", "identity_id", "language, place")
                .from("voice_label", "identity_id", "activity_id")
                .done();
    }
}
