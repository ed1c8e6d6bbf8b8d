package io.barnraiser.activity.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The members list: one page at a time, in any order, under any filter.
///
/// There are two ways to a page. A *walk* goes along the index of the order and leaves out who does not pass: right
/// when many pass. A *gathering* begins with the few who pass one condition and sorts them: right when few do. The
/// numbers of members who pass each condition decide.
final class MemberStore {

    /// Totals of a walk are counted up to here.
    private static final int COUNTED = 1_000;

    /// Decides which way to take.
    interface Planner {
        Plan choose(MemberQuery query, List<Condition> conditions, long all);
    }

    private final ConditionStore conditionStore = new ConditionStore();
    private final Planner planner;

    MemberStore() {
        this(Plan::of);
    }

    MemberStore(Planner planner) {
        this.planner = planner;
    }

    MemberPage page(Handle handle, MemberQuery query) {
        long all = conditionStore.all(handle, query.filter().standing());
        List<Condition> conditions = conditionStore.conditions(handle, query.filter(), all);
        Plan plan = planner.choose(query, conditions, all);
        Found found = find(handle, query, conditions, plan);
        List<Long> ids = found.ids();
        boolean more = ids.size() > query.limit();
        List<Long> shown = new ArrayList<>(more ? ids.subList(0, query.limit()) : ids);
        if (query.backwards()) {
            shown = shown.reversed();
        }
        List<MemberRow> rows = rows(handle, shown);
        boolean before = query.backwards() ? more : query.cursor().isPresent();
        boolean after = query.backwards() || more;
        return new MemberPage(
                rows,
                rows.isEmpty() || !before
                        ? Optional.empty()
                        : Optional.of(rows.getFirst().cursor(query.sort())),
                rows.isEmpty() || !after
                        ? Optional.empty()
                        : Optional.of(rows.getLast().cursor(query.sort())),
                total(
                        handle,
                        query,
                        conditions,
                        plan,
                        all,
                        found.passed(),
                        more ? OptionalSize.UNKNOWN : new OptionalSize(rows.size())));
    }

    /// Members of a page, and how many there are on all pages where that was found on the way.
    private record Found(List<Long> ids, long passed) {}

    private static Found find(Handle handle, MemberQuery query, List<Condition> conditions, Plan plan) {
        boolean ascending = query.ascending() != query.backwards();
        String direction = ascending ? "ASC" : "DESC";
        String key = plan.isWalk() ? "w." + query.sort().column() : "place";
        String id = plan.isWalk() ? "w.member_id" : "member_id";
        StringBuilder sql = new StringBuilder(
                plan.isWalk()
                        ? plan.from("w.member_id, -1 AS passed", conditions)
                        : gathering(query.sort(), conditions, plan));
        if (query.cursor().isPresent()) {
            sql.append("\nAND (%s, %s) %s (:key, :id)".formatted(key, id, ascending ? ">" : "<"));
        }
        sql.append("\nORDER BY %1$s %3$s, %2$s %3$s\nLIMIT :limit".formatted(key, id, direction));
        var statement = handle.createQuery(sql.toString())
                .bind("standing", query.filter().standing())
                .bind("limit", query.limit() + 1);
        conditions.forEach(condition -> statement.bindMap(condition.parameters()));
        query.cursor().ifPresent(cursor -> {
            statement.bind("id", cursor.id());
            if (query.sort().isText()) {
                statement.bind("key", cursor.key());
            } else {
                statement.bind("key", cursor.isNumber() ? Long.parseLong(cursor.key()) : 0L);
            }
        });
        List<Long> ids = new ArrayList<>();
        long[] passed = {-1};
        statement
                .map((row, context) -> {
                    passed[0] = row.getLong("passed");
                    return ids.add(row.getLong("member_id"));
                })
                .list();
        return new Found(ids, passed[0]);
    }

    /// Everybody who passes must be looked at anyhow, so they are counted on the way. It is sorted by an expression, so
    /// that no planner is tempted to walk the order's index instead.
    private static String gathering(MemberSort sort, List<Condition> conditions, Plan plan) {
        String place = "w." + sort.column() + (sort.isText() ? " || ''" : " + 0");
        return "SELECT member_id, passed\nFROM ("
                + plan.from("w.member_id, %s AS place, COUNT(*) OVER () AS passed".formatted(place), conditions)
                + ") AS found\nWHERE 1 = 1";
    }

    private static Total total(
            Handle handle,
            MemberQuery query,
            List<Condition> conditions,
            Plan plan,
            long all,
            long passed,
            OptionalSize shown) {
        if (conditions.isEmpty()) {
            return new Total.Exactly(all);
        }
        if (query.cursor().isEmpty() && shown.isKnown()) {
            return new Total.Exactly(shown.size());
        }
        if (conditions.size() == 1 && conditions.getFirst().cost() == Condition.Cost.INDEX) {
            return new Total.Exactly(conditions.getFirst().size());
        }
        if (passed >= 0) {
            return new Total.Exactly(passed);
        }
        if (!plan.isWalk() || conditions.stream().allMatch(condition -> plan.isCheap(condition))) {
            String sql = plan.isWalk()
                    ? "SELECT COUNT(*) FROM (" + plan.from("1", conditions) + " LIMIT " + (COUNTED + 1) + ") AS counted"
                    : plan.from("COUNT(*)", conditions);
            var statement =
                    handle.createQuery(sql).bind("standing", query.filter().standing());
            conditions.forEach(condition -> statement.bindMap(condition.parameters()));
            long counted = statement.mapTo(Long.class).one();
            return plan.isWalk() && counted > COUNTED ? new Total.AtLeast(COUNTED) : new Total.Exactly(counted);
        }
        return new Total.AtLeast(query.limit());
    }

    /// The rows of these members, in this order; without those who are no members any more.
    List<MemberRow> rows(Handle handle, List<Long> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Long>> sources = sources(handle, members);
        Map<Long, List<String>> tags = tags(handle, members);
        Map<Long, String> handles = handles(handle, members);
        Map<Long, Integer> places = new HashMap<>();
        members.forEach(member -> places.put(member, places.size()));
        return handle
                .createQuery("""
                        SELECT member_id, name, sort_name, standing, first_at, last_at, activity_count, spend_minor,
                               order_count, unanswered, unanswered_at
                        FROM member_summary
                        WHERE member_id IN (<members>)
                        """)
                .bindList("members", members)
                .map((row, context) -> new MemberRow(
                        row.getLong("member_id"),
                        row.getString("name"),
                        row.getString("sort_name"),
                        Optional.ofNullable(handles.get(row.getLong("member_id"))),
                        row.getString("standing"),
                        row.getLong("first_at"),
                        row.getLong("last_at"),
                        row.getLong("activity_count"),
                        row.getLong("spend_minor"),
                        row.getLong("order_count"),
                        row.getLong("unanswered"),
                        row.getLong("unanswered_at"),
                        sources.getOrDefault(row.getLong("member_id"), List.of()),
                        tags.getOrDefault(row.getLong("member_id"), List.of())))
                .stream()
                .sorted(Comparator.comparing(row -> places.getOrDefault(row.id(), 0)))
                .toList();
    }

    private static Map<Long, List<Long>> sources(Handle handle, List<Long> members) {
        return handle
                .createQuery("""
                        SELECT member_id, value
                        FROM member_facet
                        WHERE member_id IN (<members>) AND facet = 'source'
                        ORDER BY member_id, value
                        """)
                .bindList("members", members)
                .map((row, context) -> Map.entry(row.getLong("member_id"), row.getLong("value")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Map<Long, String> handles(Handle handle, List<Long> members) {
        Map<Long, String> handles = new HashMap<>();
        handle.createQuery("""
                        SELECT member_id, handle
                        FROM identity
                        WHERE member_id IN (<members>) AND handle IS NOT NULL
                        ORDER BY id
                        """)
                .bindList("members", members)
                .map((row, context) -> handles.putIfAbsent(row.getLong("member_id"), row.getString("handle")))
                .list();
        return handles;
    }

    private static Map<Long, List<String>> tags(Handle handle, List<Long> members) {
        return handle
                .createQuery("""
                        SELECT DISTINCT i.member_id, t.tag
                        FROM identity i
                        JOIN member_tag t ON t.member_id = i.id
                        WHERE i.member_id IN (<members>)
                        ORDER BY i.member_id, t.tag
                        """)
                .bindList("members", members)
                .map((row, context) -> Map.entry(row.getLong("member_id"), row.getString("tag")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// How many rows a list has, where the page shows them all.
    private record OptionalSize(long size) {
        static final OptionalSize UNKNOWN = new OptionalSize(-1);

        boolean isKnown() {
            return size >= 0;
        }
    }
}
