package io.barnraiser.build.idea;

import io.barnraiser.people.member.Terms;
import io.barnraiser.platform.database.Batch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// The SQL of the words of ideas.
final class TermStore {

    /// Sorts after every term that begins with what stands before it.
    static final String LAST = "\uDBFF\uDFFF";

    private static final int LONGEST = 60;
    private static final int MOST = 2_000;

    private TermStore() {}

    /// Puts the words of title and text in place of those that {@code idea} had.
    static void replace(Handle handle, IdeaId idea, String title, String text) {
        handle.createUpdate("""
                        DELETE FROM idea_term
                        WHERE idea_id = :idea
                        """).bind("idea", idea.value()).execute();
        Set<String> titled = terms(title);
        Set<String> all = new HashSet<>(titled);
        all.addAll(terms(text));
        Batch.run(
                handle,
                """
                INSERT INTO idea_term (term, idea_id, titled)
                VALUES (?, ?, ?)
                """,
                all,
                (row, term) -> row.text(term).number(idea.value()).number(titled.contains(term) ? 1 : 0));
    }

    /// The visible ideas whose title (or, with {@code anywhere}, text) has a word that begins with
    /// {@code beginning},
    /// the newest first.
    static List<Long> with(Handle handle, String beginning, boolean anywhere, int limit) {
        return handle.createQuery("""
                        SELECT DISTINCT d.root_id
                        FROM idea_term t
                        CROSS JOIN idea d
                        WHERE t.term >= :from AND t.term < :to AND t.titled >= :titled
                          AND d.id = t.idea_id AND d.hidden = ''
                        ORDER BY d.root_id DESC
                        LIMIT :limit
                        """)
                .bind("from", beginning)
                .bind("to", beginning + LAST)
                .bind("titled", anywhere ? 0 : 1)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /// How many ideas there are.
    static long ideas(Handle handle) {
        return handle.createQuery("SELECT COUNT(id) FROM idea")
                .mapTo(Long.class)
                .one();
    }

    private static Set<String> terms(String text) {
        List<String> words = new ArrayList<>(Terms.words(text));
        return new HashSet<>(words.stream()
                .limit(MOST)
                .map(word -> word.substring(0, Math.min(LONGEST, word.length())))
                .toList());
    }
}
