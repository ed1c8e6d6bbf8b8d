package io.barnraiser.listen.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The SQL of a search by the beginnings of words.
final class Words {

    /// So many words in use are tried for one that is searched for, the most used.
    private static final int TRIED = 8;

    /// Sorts after every term that begins with what stands before it.
    private static final String LAST = "\uDBFF\uDFFF";

    private Words() {}

    /// A word that is searched for.
    ///
    /// @param terms the words in use that begin with it
    /// @param amount how many texts have them, together
    record Word(List<String> terms, long amount) {}

    private record Used(String term, long amount) {}

    /// What is searched for, the rarest first.
    static List<Word> of(Handle handle, List<String> asked) {
        List<Word> words = new ArrayList<>();
        for (String word : asked) {
            List<Used> used = handle.createQuery("""
                            SELECT term, amount
                            FROM feedback_word
                            WHERE term >= :from AND term < :to
                            ORDER BY CASE WHEN term = :from THEN 0 ELSE 1 END, amount DESC
                            LIMIT :most
                            """)
                    .bind("from", word)
                    .bind("to", word + LAST)
                    .bind("most", TRIED)
                    .map((row, context) -> new Used(row.getString("term"), row.getLong("amount")))
                    .list();
            words.add(new Word(
                    used.stream().map(Used::term).toList(),
                    used.stream().mapToLong(Used::amount).sum()));
        }
        words.sort(Comparator.comparingLong(Word::amount));
        return words;
    }

    /// The newest that have the first word, as far as they have the others too: one column,
    /// feedback_id.
    static String found(List<Word> words) {
        StringBuilder sql = new StringBuilder("SELECT DISTINCT n.feedback_id FROM (");
        List<String> parts = new ArrayList<>();
        int terms = words.getFirst().terms().size();
        for (int term = 0; term < terms; term++) {
            parts.add("""
                    SELECT feedback_id FROM (
                      SELECT feedback_id FROM feedback_term WHERE term = :lead%1$d
                      ORDER BY feedback_id DESC LIMIT %2$d) AS p%1$d
                    """.formatted(term, ListStore.SEARCHED / terms));
        }
        sql.append(String.join(" UNION ALL ", parts)).append(") AS n WHERE 1 = 1\n");
        for (int word = 1; word < words.size(); word++) {
            sql.append("""
                    AND EXISTS (SELECT 1 FROM feedback_term t%1$d
                                WHERE t%1$d.feedback_id = n.feedback_id AND t%1$d.term IN (<word%1$d>))
                    """.formatted(word));
        }
        return sql.toString();
    }

    static void bind(Query query, List<Word> words) {
        for (int term = 0; !words.isEmpty() && term < words.getFirst().terms().size(); term++) {
            query.bind("lead" + term, words.getFirst().terms().get(term));
        }
        for (int word = 1; word < words.size(); word++) {
            query.bindList("word" + word, words.get(word).terms());
        }
    }
}
