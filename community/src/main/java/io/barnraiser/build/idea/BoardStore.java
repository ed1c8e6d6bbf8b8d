package io.barnraiser.build.idea;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The SQL of lists of ideas: an index is walked in the order of the list, and what the filter leaves out is passed.
final class BoardStore {

    private BoardStore() {}

    static List<Idea> list(Handle handle, IdeaFilter filter, IdeaSort sort, Optional<Cursor> after, int limit) {
        List<String> conditions = conditions(filter, sort);
        if (after.isPresent()) {
            conditions.add("(d.%1$s < :key OR (d.%1$s = :key AND d.id < :last))".formatted(sort.column()));
        }
        Query query = handle.createQuery(
                        """
                        SELECT %s
                        FROM idea d
                        WHERE %s
                        ORDER BY d.%s DESC, d.id DESC
                        LIMIT :limit
                        """.formatted(IdeaStore.COLUMNS, String.join("\n  AND ", conditions), sort.column()))
                .bind("limit", limit);
        bind(query, filter);
        after.ifPresent(place -> {
            query.bind("last", place.id());
            if (sort == IdeaSort.TRENDING) {
                query.bind("key", Double.parseDouble(place.key()));
            } else {
                query.bind("key", (long) Double.parseDouble(place.key()));
            }
        });
        return query.map((row, context) -> IdeaStore.idea(row)).list();
    }

    /// How many ideas {@code filter} leaves, counted up to {@code most}.
    static long count(Handle handle, IdeaFilter filter, int most) {
        Query query = handle.createQuery("""
                        SELECT COUNT(id)
                        FROM (SELECT d.id FROM idea d WHERE %s LIMIT :most) AS found
                        """.formatted(String.join("\n  AND ", conditions(filter, IdeaSort.NEWEST))))
                .bind("most", most);
        bind(query, filter);
        return query.mapTo(Long.class).one();
    }

    private static List<String> conditions(IdeaFilter filter, IdeaSort sort) {
        List<String> conditions = new ArrayList<>();
        conditions.add("d.merged_into IS NULL");
        conditions.add(filter.hidden() ? "d.hidden <> ''" : "d.hidden = ''");
        if (sort == IdeaSort.DECIDED) {
            conditions.add("d.decided_at > 0");
        }
        if (!filter.statuses().isEmpty()) {
            conditions.add("d.status IN (<statuses>)");
        }
        if (!filter.product().isEmpty()) {
            conditions.add("d.product = :product");
        }
        if (!filter.tag().isEmpty()) {
            conditions.add("EXISTS (SELECT 1 FROM idea_tag g WHERE g.idea_id = d.id AND g.tag = :tag)");
        }
        if (filter.mine().isPresent()) {
            conditions.add("""
                    d.id IN (
                        SELECT x.root_id
                        FROM identity w
                        CROSS JOIN identity o
                        CROSS JOIN idea x
                        WHERE w.id = :mine AND o.member_id = w.member_id AND x.author_id = o.id
                        UNION
                        SELECT x.root_id
                        FROM identity w
                        CROSS JOIN identity o
                        CROSS JOIN idea_vote v
                        CROSS JOIN idea x
                        WHERE w.id = :mine AND o.member_id = w.member_id AND v.identity_id = o.id AND x.id = v.idea_id)""");
        }
        if (filter.unansweredSince().isPresent()) {
            conditions.add("d.answered_at < :unanswered");
        }
        conditions.add("d.created_at >= :from");
        conditions.add("d.created_at < :until");
        for (int word = 0; word < filter.words().size(); word++) {
            conditions.add("""
                    d.id IN (
                        SELECT x.root_id
                        FROM idea_term t
                        CROSS JOIN idea x
                        WHERE t.term >= :word%1$d AND t.term < :end%1$d AND x.id = t.idea_id)""".formatted(word));
        }
        return conditions;
    }

    private static void bind(Query query, IdeaFilter filter) {
        query.bind("from", filter.proposedFrom().toEpochMilli())
                .bind("until", filter.proposedUntil().toEpochMilli());
        if (!filter.statuses().isEmpty()) {
            query.bindList(
                    "statuses",
                    filter.statuses().stream().map(IdeaStatus::word).sorted().toList());
        }
        if (!filter.product().isEmpty()) {
            query.bind("product", filter.product());
        }
        if (!filter.tag().isEmpty()) {
            query.bind("tag", filter.tag());
        }
        filter.mine().ifPresent(who -> query.bind("mine", who.value()));
        filter.unansweredSince().ifPresent(since -> query.bind("unanswered", since.toEpochMilli()));
        for (int word = 0; word < filter.words().size(); word++) {
            query.bind("word" + word, filter.words().get(word))
                    .bind("end" + word, filter.words().get(word) + TermStore.LAST);
        }
    }
}
