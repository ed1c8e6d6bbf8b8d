package io.barnraiser.activity.timeline;

import io.barnraiser.platform.database.Chunk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Adds up the figures of members from the rows of their identities: a few rows each, however long their history.
final class FigureStore {

    private final Supplier<String> currency;

    /// @param currency the installation's currency; amounts in others are not added up
    FigureStore(Supplier<String> currency) {
        this.currency = currency;
    }

    /// The members among {@code members} that are members now, by number.
    Map<Long, MemberFigures> read(Handle handle, List<Long> members, SortName sortName) {
        Map<Long, Sum> sums = new HashMap<>();
        handle.createQuery("""
                        SELECT m.id AS member_id, m.name, m.standing, i.source_id,
                               MIN(CASE WHEN i.kind = 'anonymous' THEN 1 ELSE 0 END) AS anonymous
                        FROM member m
                        JOIN identity i ON i.member_id = m.id
                        WHERE m.id IN (<members>)
                        GROUP BY m.id, m.name, m.standing, i.source_id
                        """)
                .bindList("members", Chunk.filled(members))
                .map((row, context) -> sums.computeIfAbsent(row.getLong("member_id"), id -> new Sum())
                        .known(
                                row.getString("name"),
                                row.getString("standing"),
                                row.getLong("source_id"),
                                row.getInt("anonymous") == 1))
                .list();
        addTallies(handle, members, sums);
        addOrders(handle, members, sums);
        addQuestions(handle, members, sums);
        Map<Long, MemberFigures> figures = new HashMap<>();
        sums.forEach((id, sum) -> figures.put(id, sum.figures(id, sortName)));
        return figures;
    }

    private void addTallies(Handle handle, List<Long> members, Map<Long, Sum> sums) {
        handle.createQuery("""
                        SELECT i.member_id, t.kind_id, SUM(t.activity_count) AS activities,
                               MIN(t.first_at) AS first_at, MAX(t.last_at) AS last_at
                        FROM identity i
                        JOIN identity_tally t ON t.identity_id = i.id
                        WHERE i.member_id IN (<members>)
                        GROUP BY i.member_id, t.kind_id
                        """)
                .bindList("members", Chunk.filled(members))
                .map((row, context) -> of(sums, row.getLong("member_id"))
                        .did(
                                row.getLong("kind_id"),
                                new Tally(row.getLong("activities"), row.getLong("first_at"), row.getLong("last_at"))))
                .list();
    }

    private void addOrders(Handle handle, List<Long> members, Map<Long, Sum> sums) {
        handle.createQuery("""
                        SELECT i.member_id, COUNT(o.id) AS orders,
                               SUM(CASE WHEN o.currency = :currency AND o.state <> 'cancelled'
                                   THEN o.total_minor - o.refunded_minor ELSE 0 END) AS spend
                        FROM identity i
                        JOIN purchase_order o ON o.identity_id = i.id
                        WHERE i.member_id IN (<members>)
                        GROUP BY i.member_id
                        """)
                .bind("currency", currency.get())
                .bindList("members", Chunk.filled(members))
                .map((row, context) ->
                        of(sums, row.getLong("member_id")).ordered(row.getLong("orders"), row.getLong("spend")))
                .list();
    }

    private static void addQuestions(Handle handle, List<Long> members, Map<Long, Sum> sums) {
        handle.createQuery("""
                        SELECT i.member_id, COUNT(q.object_id) AS unanswered, MAX(q.asked_at) AS asked_at
                        FROM identity i
                        JOIN question q ON q.identity_id = i.id
                        WHERE i.member_id IN (<members>)
                          AND q.waiting = 1
                        GROUP BY i.member_id
                        """)
                .bindList("members", Chunk.filled(members))
                .map((row, context) ->
                        of(sums, row.getLong("member_id")).waits(row.getLong("unanswered"), row.getLong("asked_at")))
                .list();
    }

    /// How a member stands in the list: those of whom only a browser is known are visitors.
    static String standing(String standing, boolean isAnonymous) {
        return isAnonymous && "member".equals(standing) ? "visitor" : standing;
    }

    /// The figures of those who are members under the numbers {@code from} to {@code to}, the last not included.
    List<MemberFigures> named(Handle handle, FlatFigures known, int from, int to) {
        return handle
                .createQuery("SELECT id, name, standing FROM member WHERE id >= :from AND id < :to ORDER BY id")
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> known.isMember(row.getInt("id"))
                        ? Optional.of(known.of(row.getInt("id"), row.getString("name"), row.getString("standing")))
                        : Optional.<MemberFigures>empty())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// The orders of all identities up to {@code highest}, in one go.
    FlatOrders orders(Handle handle, int highest) {
        FlatOrders orders = new FlatOrders(new int[highest + 1], new long[highest + 1]);
        handle.createQuery("""
                        SELECT identity_id, COUNT(id) AS orders,
                               SUM(CASE WHEN currency = :currency AND state <> 'cancelled'
                                   THEN total_minor - refunded_minor ELSE 0 END) AS spend
                        FROM purchase_order
                        WHERE identity_id <= :highest
                        GROUP BY identity_id
                        """)
                .bind("currency", currency.get())
                .bind("highest", highest)
                .map((row, context) -> {
                    orders.counts()[row.getInt("identity_id")] = row.getInt("orders");
                    orders.spend()[row.getInt("identity_id")] = row.getLong("spend");
                    return true;
                })
                .forEach(read -> {});
        return orders;
    }

    private static Sum of(Map<Long, Sum> sums, long member) {
        return sums.computeIfAbsent(member, id -> new Sum());
    }

    /// What the rows read so far add up to.
    private static final class Sum {
        private String name = "";
        private String standing = "member";
        private boolean anonymous = true;
        private @Nullable Tally tally;
        private long spend;
        private long orders;
        private long unanswered;
        private long unansweredAt;
        private final SortedSet<Long> sources = new TreeSet<>();
        private final Set<Long> kinds = new TreeSet<>();

        Sum known(String shownName, String memberStanding, long source, boolean onlyAnonymous) {
            name = shownName;
            standing = memberStanding;
            anonymous &= onlyAnonymous;
            sources.add(source);
            return this;
        }

        Sum did(long kind, Tally more) {
            kinds.add(kind);
            tally = tally == null ? more : tally.plus(more);
            return this;
        }

        Sum ordered(long count, long minor) {
            orders = count;
            spend = minor;
            return this;
        }

        Sum waits(long count, long askedAt) {
            unanswered = count;
            unansweredAt = askedAt;
            return this;
        }

        MemberFigures figures(long id, SortName sortName) {
            Tally all = tally == null ? new Tally(0, 0, 0) : tally;
            return new MemberFigures(
                    id,
                    name,
                    sortName.of(name),
                    FigureStore.standing(standing, anonymous),
                    all.firstAt(),
                    all.lastAt(),
                    all.count(),
                    spend,
                    orders,
                    unanswered,
                    unansweredAt,
                    sources,
                    new TreeSet<>(kinds));
        }
    }

    /// How a name is sorted.
    interface SortName {
        String of(String name);
    }
}
