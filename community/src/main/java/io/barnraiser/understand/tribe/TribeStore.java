package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The SQL of tribes, of what each look found of them, and of the ties between them.
final class TribeStore {

    private static final String FOUND = """
            SELECT t.id, t.mark, t.own_name, t.note, t.pinned, t.born_at,
                   f.size, f.earlier_size, f.change, f.stability, f.inside, f.outside, f.openness, f.openness_mean,
                   f.openness_deviation, f.words
            FROM tribe_finding f
            JOIN tribe t ON t.id = f.tribe_id
            WHERE f.run_id = :run
            """;

    private TribeStore() {}

    /// The tribes that a look found: pinned ones first, then the largest.
    static List<Tribe> list(Handle handle, long run) {
        return handle.createQuery(FOUND + "ORDER BY t.pinned DESC, f.size DESC, t.id")
                .bind("run", run)
                .map((row, context) -> tribe(row))
                .list();
    }

    static Optional<Tribe> find(Handle handle, long run, TribeId tribe) {
        return handle.createQuery(FOUND + "AND f.tribe_id = :tribe")
                .bind("run", run)
                .bind("tribe", tribe.value())
                .map((row, context) -> tribe(row))
                .findOne();
    }

    /// The tribes that were found in {@code run} and are named in {@code tribes}, whatever look found them last.
    static List<Tribe> some(Handle handle, long run, Collection<Long> tribes) {
        return tribes.isEmpty()
                ? List.of()
                : handle.createQuery(FOUND + "AND f.tribe_id IN (<tribes>) ORDER BY f.size DESC, t.id")
                        .bind("run", run)
                        .bindList("tribes", List.copyOf(tribes))
                        .map((row, context) -> tribe(row))
                        .list();
    }

    /// The marks of these tribes, by their numbers.
    static Map<Long, Integer> marks(Handle handle, Collection<Long> tribes) {
        Map<Long, Integer> marks = new HashMap<>();
        if (!tribes.isEmpty()) {
            handle.createQuery("SELECT id, mark FROM tribe WHERE id IN (<tribes>)")
                    .bindList("tribes", List.copyOf(tribes))
                    .map((row, context) -> marks.put(row.getLong("id"), row.getInt("mark")))
                    .list();
        }
        return marks;
    }

    /// The lowest number that no tribe ever had.
    static long next(Handle handle) {
        return 1
                + handle.createQuery("SELECT COALESCE(MAX(id), 0) FROM tribe")
                        .mapTo(Long.class)
                        .one();
    }

    static void insert(Handle handle, TribeId tribe, int mark, Instant bornAt) {
        handle.createUpdate("""
                        INSERT INTO tribe (id, mark, pinned, born_at)
                        VALUES (:id, :mark, 0, :bornAt)
                        """)
                .bind("id", tribe.value())
                .bind("mark", mark)
                .bind("bornAt", bornAt.toEpochMilli())
                .execute();
    }

    static void insert(Handle handle, long run, TribeId tribe, Finding finding) {
        handle.createUpdate("""
                        INSERT INTO tribe_finding (run_id, tribe_id, size, earlier_size, change, stability, inside,
                          outside, openness, openness_mean, openness_deviation, words)
                        VALUES (:run, :tribe, :size, :earlier, :change, :stability, :inside,
                          :outside, :openness, :mean, :deviation, :words)
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .bind("size", finding.size())
                .bind(
                        "earlier",
                        finding.earlierSize().isPresent()
                                ? (Long) finding.earlierSize().getAsLong()
                                : null)
                .bind("change", Code.of(finding.change()))
                .bind("stability", finding.stability())
                .bind("inside", finding.inside())
                .bind("outside", finding.outside())
                .bind("openness", finding.openness().index())
                .bind("mean", finding.openness().mean())
                .bind("deviation", finding.openness().deviation())
                .bind("words", String.join(" ", finding.words()))
                .execute();
    }

    /// Names a tribe, or takes its name away; returns whether there is such a tribe.
    static boolean name(Handle handle, TribeId tribe, Optional<String> name) {
        return set(handle, tribe, "own_name", name.orElse(null));
    }

    static boolean note(Handle handle, TribeId tribe, Optional<String> note) {
        return set(handle, tribe, "note", note.orElse(null));
    }

    static boolean pin(Handle handle, TribeId tribe, boolean pinned) {
        return set(handle, tribe, "pinned", pinned ? 1 : 0);
    }

    private static boolean set(Handle handle, TribeId tribe, String column, @Nullable Object value) {
        return handle.createUpdate("""
                        UPDATE tribe
                        SET <column> = :value
                        WHERE id = :id
                        """)
                        .define("column", column)
                        .bind("id", tribe.value())
                        .bind("value", value)
                        .execute()
                == 1;
    }

    /// How large a tribe was at the end of a day.
    record Size(Instant asOf, long members) {}

    /// The sizes of a tribe over all finished looks, the oldest first.
    static List<Size> sizes(Handle handle, TribeId tribe) {
        return handle.createQuery("""
                        SELECT r.as_of, f.size
                        FROM tribe_finding f
                        JOIN tribe_run r ON r.id = f.run_id AND r.state = 'done'
                        WHERE f.tribe_id = :tribe
                        ORDER BY r.as_of, r.id
                        LIMIT 200
                        """)
                .bind("tribe", tribe.value())
                .map((row, context) -> new Size(Instant.ofEpochMilli(row.getLong("as_of")), row.getLong("size")))
                .list();
    }

    static void ties(Handle handle, long run, List<TribeTie> ties) {
        Batch.run(
                handle,
                """
                INSERT INTO tribe_tie (run_id, tribe_id, other_id, weight, pairs)
                VALUES (?, ?, ?, ?, ?)
                """,
                ties,
                (row, tie) -> row.number(run)
                        .number(tie.tribe().value())
                        .number(tie.other().value())
                        .real(tie.weight())
                        .number(tie.pairs()));
    }

    /// The ties of a tribe, the heaviest first.
    static List<TribeTie> ties(Handle handle, long run, TribeId tribe) {
        return handle.createQuery("""
                        SELECT tribe_id, other_id, weight, pairs
                        FROM tribe_tie
                        WHERE run_id = :run AND (tribe_id = :tribe OR other_id = :tribe)
                        ORDER BY weight DESC, tribe_id, other_id
                        LIMIT 50
                        """)
                .bind("run", run)
                .bind("tribe", tribe.value())
                .map((row, context) -> tie(row, tribe))
                .list();
    }

    private static TribeTie tie(ResultSet row, TribeId from) throws SQLException {
        long one = row.getLong("tribe_id");
        long other = one == from.value() ? row.getLong("other_id") : one;
        return new TribeTie(from, new TribeId(other), row.getDouble("weight"), row.getLong("pairs"));
    }

    private static Tribe tribe(ResultSet row) throws SQLException {
        long earlier = row.getLong("earlier_size");
        OptionalLong earlierSize = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(earlier);
        String words = row.getString("words");
        return new Tribe(
                new TribeId(row.getLong("id")),
                row.getInt("mark"),
                Optional.ofNullable(row.getString("own_name")),
                Optional.ofNullable(row.getString("note")),
                row.getInt("pinned") == 1,
                Instant.ofEpochMilli(row.getLong("born_at")),
                new Finding(
                        row.getLong("size"),
                        earlierSize,
                        Code.read(Change.class, row.getString("change")),
                        row.getDouble("stability"),
                        row.getDouble("inside"),
                        row.getDouble("outside"),
                        new Finding.Openness(
                                row.getDouble("openness"),
                                row.getDouble("openness_mean"),
                                row.getDouble("openness_deviation")),
                        words.isEmpty() ? List.of() : List.of(words.split(" "))));
    }
}
