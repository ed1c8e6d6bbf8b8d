package io.barnraiser.people.member;

import io.barnraiser.platform.database.Batch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The SQL of search by the beginnings of words.
final class TermStore {

    /// Sorts after every term that begins with what stands before it.
    private static final String LAST = "\uDBFF\uDFFF";

    private TermStore() {}

    /// Puts these terms in place of those that the identities had.
    static void replace(Handle handle, Map<Long, ? extends Collection<String>> terms) {
        remove(handle, terms.keySet());
        add(handle, terms);
    }

    /// Adds the terms of identities that have none yet.
    static void add(Handle handle, Map<Long, ? extends Collection<String>> terms) {
        List<Map.Entry<Long, String>> rows = new ArrayList<>();
        terms.forEach((identity, words) -> words.forEach(word -> rows.add(Map.entry(identity, word))));
        Batch.run(handle, """
                INSERT INTO member_term (term, identity_id)
                VALUES (?, ?)
                """, rows, (row, entry) -> row.text(entry.getValue()).number(entry.getKey()));
    }

    static void remove(Handle handle, Collection<Long> identities) {
        Batch.run(handle, """
                DELETE FROM member_term
                WHERE identity_id = ?
                """, identities, (row, identity) -> row.number(identity));
    }

    /// Members who have, for each word, an identity with a term that begins with it; by number.
    static List<Long> search(Handle handle, List<String> words, long after, int limit) {
        StringBuilder sql = new StringBuilder("""
                SELECT DISTINCT i.member_id AS member_id
                FROM member_term t
                JOIN identity i ON i.id = t.identity_id
                WHERE t.term >= :from0 AND t.term < :to0 AND i.member_id > :after
                """);
        for (int word = 1; word < words.size(); word++) {
            sql.append("""
                    AND EXISTS (
                      SELECT 1
                      FROM identity i%1$d
                      JOIN member_term t%1$d ON t%1$d.identity_id = i%1$d.id
                      WHERE i%1$d.member_id = i.member_id AND t%1$d.term >= :from%1$d AND t%1$d.term < :to%1$d)
                    """.formatted(word));
        }
        Query query = handle.createQuery(
                sql.append("ORDER BY member_id\nLIMIT :limit").toString());
        for (int word = 0; word < words.size(); word++) {
            query.bind("from" + word, words.get(word)).bind("to" + word, words.get(word) + LAST);
        }
        return query.bind("after", after).bind("limit", limit).mapTo(Long.class).list();
    }
}
