package io.barnraiser.activity.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Turns a filter into conditions, each with the number of members who pass it: from the kept counts where there are
/// some, else by counting entries of an index up to a limit.
final class ConditionStore {

    /// Beyond this number nothing is counted: the condition leaves too many to begin with.
    static final int COUNTED = 20_000;

    /// Sorts after every text that begins with what stands before it.
    private static final String LAST = "\uDBFF\uDFFF";

    /// How many members of {@code standing} there are in all.
    long all(Handle handle, String standing) {
        return facetSize(handle, standing, SummaryStore.ALL, 0);
    }

    /// The conditions of a filter, but for the standing.
    ///
    /// @param all how many members of that standing there are
    List<Condition> conditions(Handle handle, MemberFilter filter, long all) {
        List<Condition> conditions = new ArrayList<>();
        for (String word : filter.words()) {
            conditions.add(word(handle, conditions.size(), all, word));
        }
        for (String tag : filter.tags()) {
            conditions.add(tag(handle, conditions.size(), all, tag));
        }
        for (long source : filter.sources()) {
            conditions.add(facet(handle, conditions.size(), filter.standing(), SummaryStore.SOURCE, source));
        }
        for (long kind : filter.kinds()) {
            conditions.add(facet(handle, conditions.size(), filter.standing(), SummaryStore.KIND, kind));
        }
        if (!filter.seen().isOpen()) {
            conditions.add(range(handle, conditions.size(), all, filter.standing(), MemberSort.SEEN, filter.seen()));
        }
        if (!filter.spend().isOpen()) {
            conditions.add(range(handle, conditions.size(), all, filter.standing(), MemberSort.SPEND, filter.spend()));
        }
        if (filter.waiting()) {
            conditions.add(waiting(handle, filter.standing()));
        }
        filter.group().map(group -> group.in(handle)).map(ConditionStore::group).ifPresent(conditions::add);
        return conditions;
    }

    private static Condition word(Handle handle, int n, long all, String word) {
        String where = "t.term >= :from%1$d AND t.term < :to%1$d".formatted(n);
        Map<String, Object> parameters = Map.of("from" + n, word, "to" + n, word + LAST);
        return new Condition(
                """
                SELECT i.member_id
                FROM member_term t
                JOIN identity i ON i.id = t.identity_id
                WHERE\s""" + where,
                """
                1 = (SELECT 1
                     FROM identity i
                     JOIN member_term t ON t.identity_id = i.id
                     WHERE i.member_id = w.member_id AND\s""" + where + " LIMIT 1)",
                Condition.Cost.PROBE,
                "",
                counted(handle, "SELECT t.identity_id FROM member_term t WHERE " + where, all, parameters),
                parameters);
    }

    /// A member is numbered like one of their identities, so a tag leads to the identity and from there to the
    /// member that it belongs to now.
    private static Condition tag(Handle handle, int n, long all, String tag) {
        Map<String, Object> parameters = Map.of("tag" + n, tag);
        return new Condition(
                """
                SELECT i.member_id
                FROM member_tag t
                JOIN identity i ON i.id = t.member_id
                WHERE t.tag = :tag%d""".formatted(n),
                """
                1 = (SELECT 1
                     FROM identity i
                     JOIN member_tag t ON t.member_id = i.id
                     WHERE i.member_id = w.member_id AND t.tag = :tag%d
                     LIMIT 1)""".formatted(n),
                Condition.Cost.PROBE,
                "",
                counted(handle, "SELECT t.member_id FROM member_tag t WHERE t.tag = :tag" + n, all, parameters),
                parameters);
    }

    private static Condition facet(Handle handle, int n, String standing, String facet, long value) {
        String where = "f.facet = '%1$s' AND f.value = :value%2$d".formatted(facet, n);
        String bits = "(w.%1$s_bits & :bit%2$d) <> 0".formatted(facet, n);
        boolean shared = FacetBits.isShared(highest(handle, facet));
        return new Condition(
                "SELECT f.member_id FROM member_facet f WHERE " + where,
                shared
                        ? bits + " AND 1 = (SELECT 1 FROM member_facet f WHERE f.member_id = w.member_id AND " + where
                                + " LIMIT 1)"
                        : bits,
                shared ? Condition.Cost.PROBE : Condition.Cost.INDEX,
                "",
                facetSize(handle, standing, facet, value),
                Map.of("value" + n, value, "bit" + n, FacetBits.of(value)));
    }

    private static Condition group(MemberGroup.Found found) {
        return new Condition(found.source(), found.check(), Condition.Cost.PROBE, "", found.size(), found.parameters());
    }

    private static Condition waiting(Handle handle, String standing) {
        return new Condition(
                "SELECT w.member_id FROM member_summary w WHERE w.standing = :standing AND w.unanswered_at > 0",
                "(w.kind_bits & :waiting) <> 0",
                Condition.Cost.INDEX,
                "",
                facetSize(handle, standing, SummaryStore.WAITING, 0),
                Map.of("waiting", FacetBits.WAITING));
    }

    private static Condition range(
            Handle handle, int n, long all, String standing, MemberSort column, MemberFilter.Range range) {
        List<String> limits = new ArrayList<>();
        Map<String, Object> parameters = new java.util.HashMap<>();
        range.from().ifPresent(from -> {
            limits.add("w.%s >= :min%d".formatted(column.column(), n));
            parameters.put("min" + n, from);
        });
        range.to().ifPresent(to -> {
            limits.add("w.%s < :max%d".formatted(column.column(), n));
            parameters.put("max" + n, to);
        });
        String check = String.join(" AND ", limits);
        String source = "SELECT w.member_id FROM member_summary w WHERE w.standing = :standing AND " + check;
        Map<String, Object> counting = new java.util.HashMap<>(parameters);
        counting.put("standing", standing);
        return new Condition(
                source, check, Condition.Cost.ROW, column.code(), counted(handle, source, all, counting), parameters);
    }

    /// Counts up to a limit. Beyond it lies something between the limit and all; in the middle, on a scale of
    /// proportions, the guess is least wrong.
    private static long counted(Handle handle, String entries, long all, Map<String, Object> parameters) {
        long counted = handle.createQuery("SELECT COUNT(*) FROM (" + entries + " LIMIT :most) AS entries")
                .bindMap(parameters)
                .bind("most", COUNTED)
                .mapTo(Long.class)
                .one();
        return counted < COUNTED ? counted : Math.max(COUNTED, (long) Math.sqrt((double) COUNTED * all));
    }

    private static long facetSize(Handle handle, String standing, String facet, long value) {
        return handle.createQuery("""
                        SELECT amount
                        FROM member_count
                        WHERE standing = :standing AND facet = :facet AND value = :value
                        """)
                .bind("standing", standing)
                .bind("facet", facet)
                .bind("value", value)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private static long highest(Handle handle, String facet) {
        return handle.createQuery("""
                        SELECT COALESCE(MAX(value), 0)
                        FROM member_count
                        WHERE facet = :facet
                        """).bind("facet", facet).mapTo(Long.class).one();
    }
}
