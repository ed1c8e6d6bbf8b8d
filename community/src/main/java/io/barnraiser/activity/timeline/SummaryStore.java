package io.barnraiser.activity.timeline;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.platform.database.NewRows;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The rows of the members list: {@code member_summary}, {@code member_facet} and {@code member_count}.
final class SummaryStore {

    static final String SOURCE = "source";
    static final String KIND = "kind";
    static final String ALL = "all";
    static final String WAITING = "waiting";

    /// @param facet {@link #SOURCE}, {@link #KIND}, {@link #WAITING} or {@link #ALL}
    /// @param value the number of the source or kind, else 0
    record Facet(String facet, long value) {}

    /// @param standing of the members counted
    /// @param facet what they have in common
    record CountKey(String standing, Facet facet) {}

    /// The rows as they are stored, by member.
    Map<Long, MemberFigures> read(Handle handle, List<Long> members) {
        Map<Long, SortedSet<Long>> sources = facets(handle, members, SOURCE);
        Map<Long, SortedSet<Long>> kinds = facets(handle, members, KIND);
        Map<Long, MemberFigures> figures = new HashMap<>();
        handle.createQuery("""
                        SELECT member_id, name, sort_name, standing, first_at, last_at, activity_count, spend_minor,
                               order_count, unanswered, unanswered_at
                        FROM member_summary
                        WHERE member_id IN (<members>)
                        """)
                .bindList("members", Chunk.filled(members))
                .map((row, context) -> new MemberFigures(
                        row.getLong("member_id"),
                        row.getString("name"),
                        row.getString("sort_name"),
                        row.getString("standing"),
                        row.getLong("first_at"),
                        row.getLong("last_at"),
                        row.getLong("activity_count"),
                        row.getLong("spend_minor"),
                        row.getLong("order_count"),
                        row.getLong("unanswered"),
                        row.getLong("unanswered_at"),
                        sources.getOrDefault(row.getLong("member_id"), new TreeSet<>()),
                        kinds.getOrDefault(row.getLong("member_id"), new TreeSet<>())))
                .forEach(row -> figures.put(row.memberId(), row));
        return figures;
    }

    private static Map<Long, SortedSet<Long>> facets(Handle handle, List<Long> members, String facet) {
        Map<Long, SortedSet<Long>> values = new HashMap<>();
        handle.createQuery("""
                        SELECT member_id, value
                        FROM member_facet
                        WHERE member_id IN (<members>)
                          AND facet = :facet
                        """)
                .bindList("members", Chunk.filled(members))
                .bind("facet", facet)
                .map((row, context) -> values.computeIfAbsent(row.getLong("member_id"), id -> new TreeSet<>())
                        .add(row.getLong("value")))
                .list();
        return values;
    }

    void put(Handle handle, Collection<MemberFigures> rows) {
        Batch.run(
                handle,
                """
                INSERT INTO member_summary (member_id, name, sort_name, standing, first_at, last_at, activity_count,
                                            spend_minor, order_count, unanswered, unanswered_at, source_bits, kind_bits)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (member_id) DO UPDATE
                SET name = excluded.name, sort_name = excluded.sort_name, standing = excluded.standing,
                    first_at = excluded.first_at, last_at = excluded.last_at,
                    activity_count = excluded.activity_count, spend_minor = excluded.spend_minor,
                    order_count = excluded.order_count, unanswered = excluded.unanswered,
                    unanswered_at = excluded.unanswered_at, source_bits = excluded.source_bits,
                    kind_bits = excluded.kind_bits
                """,
                rows,
                (row, figures) -> row.number(figures.memberId())
                        .text(figures.name())
                        .text(figures.sortName())
                        .text(figures.standing())
                        .number(figures.firstAt())
                        .number(figures.lastAt())
                        .number(figures.activityCount())
                        .number(figures.spendMinor())
                        .number(figures.orderCount())
                        .number(figures.unanswered())
                        .number(figures.unansweredAt())
                        .number(figures.sourceBits())
                        .number(figures.kindBits()));
    }

    /// Whether any of the members {@code from} to {@code to}, the last not included, has a row.
    boolean isThere(Handle handle, long from, long to) {
        return handle.createQuery("SELECT 1 FROM member_summary WHERE member_id >= :from AND member_id < :to LIMIT 1")
                .bind("from", from)
                .bind("to", to)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Gathers the rows of members who have none, by member, and their facets.
    List<NewRows> gather(Collection<MemberFigures> rows) {
        NewRows list = new NewRows(
                "member_summary",
                "member_id",
                "name",
                "sort_name",
                "standing",
                "first_at",
                "last_at",
                "activity_count",
                "spend_minor",
                "order_count",
                "unanswered",
                "unanswered_at",
                "source_bits",
                "kind_bits");
        for (MemberFigures row : rows) {
            list.number(row.memberId())
                    .text(row.name())
                    .text(row.sortName())
                    .text(row.standing())
                    .number(row.firstAt())
                    .number(row.lastAt())
                    .number(row.activityCount())
                    .number(row.spendMinor())
                    .number(row.orderCount())
                    .number(row.unanswered())
                    .number(row.unansweredAt())
                    .number(row.sourceBits())
                    .number(row.kindBits());
        }
        NewRows facets = new NewRows("member_facet", "facet", "value", "member_id");
        gather(facets, KIND, rows, MemberFigures::kinds);
        gather(facets, SOURCE, rows, MemberFigures::sources);
        return List.of(list, facets);
    }

    private static void gather(
            NewRows facets,
            String facet,
            Collection<MemberFigures> rows,
            Function<MemberFigures, SortedSet<Long>> values) {
        Map<Long, List<Long>> members = new TreeMap<>();
        for (MemberFigures row : rows) {
            values.apply(row)
                    .forEach(value -> members.computeIfAbsent(value, none -> new ArrayList<>())
                            .add(row.memberId()));
        }
        members.forEach((value, those) ->
                those.forEach(member -> facets.text(facet).number(value).number(member)));
    }

    void remove(Handle handle, Collection<Long> members) {
        Chunks.of(
                members,
                some -> handle.createUpdate("DELETE FROM member_summary WHERE member_id IN (<members>)")
                        .bindList("members", some)
                        .execute());
    }

    /// Adds and removes the facets of members, each a pair of member and facet.
    void changeFacets(Handle handle, List<Map.Entry<Long, Facet>> added, List<Map.Entry<Long, Facet>> removed) {
        change(handle, removed, """
                DELETE FROM member_facet
                WHERE facet = ? AND value = ? AND member_id = ?
                """);
        change(handle, added, """
                INSERT INTO member_facet (facet, value, member_id)
                VALUES (?, ?, ?)
                """);
    }

    private static void change(Handle handle, List<Map.Entry<Long, Facet>> facets, String sql) {
        Batch.run(
                handle,
                sql,
                facets,
                (row, entry) -> row.text(entry.getValue().facet())
                        .number(entry.getValue().value())
                        .number(entry.getKey()));
    }

    /// Adds the differences to the counts.
    void addCounts(Handle handle, Map<CountKey, Long> differences) {
        List<Map.Entry<CountKey, Long>> changes = new ArrayList<>(differences.entrySet());
        changes.removeIf(entry -> entry.getValue() == 0);
        if (changes.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                INSERT INTO member_count (standing, facet, value, amount)
                VALUES (:standing, :facet, :value, :amount)
                ON CONFLICT (standing, facet, value) DO UPDATE
                SET amount = member_count.amount + excluded.amount
                """);
        changes.forEach(entry -> batch.bind("standing", entry.getKey().standing())
                .bind("facet", entry.getKey().facet().facet())
                .bind("value", entry.getKey().facet().value())
                .bind("amount", entry.getValue())
                .add());
        batch.execute();
    }

    void clear(Handle handle, Dialect dialect) {
        dialect.empty(handle, "member_summary");
        dialect.empty(handle, "member_facet");
        dialect.empty(handle, "member_count");
    }
}
