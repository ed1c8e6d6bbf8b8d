package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Code;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Lists of feedback: one page at a time, under any filter.
///
/// A page is a walk along the index of the condition that the fewest pass, which holds whatever
/// else is asked for; that other conditions are written as expressions keeps planners from walking
/// along another. A search begins with the newest texts that have its rarest word.
final class ListStore {

    /// So many texts with the rarest word of a search are looked at, the newest.
    static final int SEARCHED = 1_000;

    private static final String FEEDBACK = """
            SELECT f.id, f.identity_id, f.to_object_id, f.source_id, f.channel_id, f.object_id, f.thread_id, f.act,
              f.said_kind, f.sureness, f.kind, f.urgency, f.language, f.stars, f.solicited, f.said_at, f.state,
              f.due_at, f.order_at, f.department_id, f.assignee_id, f.first_at, f.staff_at, f.answered_at,
              f.snoozed_until, f.merged_into, a.text, a.label
            FROM feedback f
            CROSS JOIN activity a
            """;

    /// A condition of the list.
    ///
    /// @param loose the column as an expression, which no index holds
    private record Condition(String facet, String column, String loose, Object value) {

        static List<Condition> of(FeedbackFilter filter) {
            List<Condition> all = new ArrayList<>();
            filter.kind().ifPresent(kind -> all.add(text("kind", "kind", kind.key())));
            filter.language().ifPresent(language -> all.add(text("language", "language", language)));
            filter.source().ifPresent(source -> all.add(number("source", "source_id", source)));
            filter.department().ifPresent(number -> all.add(number("department", "department_id", number)));
            filter.assignee().ifPresent(number -> all.add(number("assignee", "assignee_id", number)));
            return all;
        }

        private static Condition text(String facet, String column, String value) {
            return new Condition(facet, "f." + column, "(f." + column + " || '')", value);
        }

        private static Condition number(String facet, String column, long value) {
            return new Condition(facet, "f." + column, "(f." + column + " + 0)", value);
        }
    }

    FeedbackPage page(Handle handle, FeedbackFilter filter, Optional<FeedbackPlace> from, boolean back, int limit) {
        boolean urgentFirst = filter.shelf() == Shelf.WAITING || filter.shelf() == Shelf.SNOOZED;
        boolean ascending = urgentFirst != back;
        List<Long> ids = filter.words().isEmpty()
                ? walk(handle, filter, from, ascending, limit + 1)
                : search(handle, filter, from, ascending, limit + 1);
        boolean more = ids.size() > limit;
        List<Long> shown = new ArrayList<>(more ? ids.subList(0, limit) : ids);
        List<Feedback> rows = find(handle, back ? shown.reversed() : shown);
        boolean before = back ? more : from.isPresent();
        boolean after = back || more;
        return new FeedbackPage(
                rows,
                before && !rows.isEmpty() ? Optional.of(place(rows.getFirst())) : Optional.empty(),
                after && !rows.isEmpty() ? Optional.of(place(rows.getLast())) : Optional.empty());
    }

    private static FeedbackPlace place(Feedback row) {
        return new FeedbackPlace(row.orderAt(), row.id().value());
    }

    private List<Long> walk(
            Handle handle, FeedbackFilter filter, Optional<FeedbackPlace> from, boolean ascending, int most) {
        List<Condition> conditions = Condition.of(filter);
        Map<String, Long> sizes = new HashMap<>();
        for (Condition condition : conditions) {
            sizes.put(condition.facet(), count(handle, filter.shelf(), condition.facet(), condition.value()));
        }
        Optional<Condition> lead = conditions.stream()
                .min((one, other) ->
                        Long.compare(sizes.getOrDefault(one.facet(), 0L), sizes.getOrDefault(other.facet(), 0L)));
        StringBuilder sql = new StringBuilder("SELECT f.id FROM feedback f WHERE f.shelf = :shelf\n");
        for (Condition condition : conditions) {
            boolean leads = lead.filter(condition::equals).isPresent();
            sql.append("AND %s = :%s\n".formatted(leads ? condition.column() : condition.loose(), condition.facet()));
        }
        return ids(handle, sql, filter, conditions, from, ascending, most);
    }

    private List<Long> search(
            Handle handle, FeedbackFilter filter, Optional<FeedbackPlace> from, boolean ascending, int most) {
        List<Words.Word> words = Words.of(handle, filter.words());
        if (words.stream().anyMatch(word -> word.terms().isEmpty())) {
            return List.of();
        }
        List<Condition> conditions = Condition.of(filter);
        StringBuilder sql = new StringBuilder("SELECT f.id FROM (")
                .append(Words.found(words))
                .append(") AS w CROSS JOIN feedback f WHERE f.id = w.feedback_id AND f.shelf = :shelf\n");
        conditions.forEach(condition -> sql.append("AND %s = :%s\n".formatted(condition.loose(), condition.facet())));
        return ids(handle, sql, filter, conditions, from, ascending, most, words);
    }

    private static List<Long> ids(
            Handle handle,
            StringBuilder sql,
            FeedbackFilter filter,
            List<Condition> conditions,
            Optional<FeedbackPlace> from,
            boolean ascending,
            int most) {
        return ids(handle, sql, filter, conditions, from, ascending, most, List.of());
    }

    private static List<Long> ids(
            Handle handle,
            StringBuilder sql,
            FeedbackFilter filter,
            List<Condition> conditions,
            Optional<FeedbackPlace> from,
            boolean ascending,
            int most,
            List<Words.Word> words) {
        if (filter.from() > 0) {
            sql.append("AND f.order_at >= :from\n");
        }
        if (filter.to() < Long.MAX_VALUE) {
            sql.append("AND f.order_at < :to\n");
        }
        from.ifPresent(
                place -> sql.append("AND (f.order_at, f.id) %s (:orderAt, :id)\n".formatted(ascending ? ">" : "<")));
        sql.append("ORDER BY f.order_at %1$s, f.id %1$s\nLIMIT :most".formatted(ascending ? "ASC" : "DESC"));
        Query query = handle.createQuery(sql.toString())
                .bind("shelf", filter.shelf().key())
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("most", most);
        conditions.forEach(condition -> query.bind(condition.facet(), condition.value()));
        from.ifPresent(place -> query.bind("orderAt", place.orderAt()).bind("id", place.id()));
        Words.bind(query, words);
        return query.mapTo(Long.class).list();
    }

    /// The newest of any shelf that have all these words, the newest first.
    List<Feedback> search(Handle handle, List<String> asked, int most) {
        List<Words.Word> words = Words.of(handle, asked);
        if (words.isEmpty() || words.stream().anyMatch(word -> word.terms().isEmpty())) {
            return List.of();
        }
        Query query = handle.createQuery(
                        "SELECT f.id FROM (" + Words.found(words) + ") AS w CROSS JOIN feedback f\n" + """
                        WHERE f.id = w.feedback_id AND f.shelf <> 'aside'
                        ORDER BY f.id DESC
                        LIMIT :most
                        """)
                .bind("most", most);
        Words.bind(query, words);
        return find(handle, query.mapTo(Long.class).list());
    }

    /// How much of what waits is late, counted up to {@code most}. The queue never puts anything behind its promise,
    /// so it walks no further than the present.
    long late(Handle handle, long from, long now, int most) {
        return handle.createQuery("""
                        SELECT COUNT(id)
                        FROM (SELECT f.id
                              FROM feedback f
                              WHERE f.shelf = 'waiting'
                                AND f.order_at >= :from
                                AND f.order_at < :now
                                AND f.due_at < :now
                              LIMIT :most) AS found
                        """)
                .bind("from", from)
                .bind("now", now)
                .bind("most", most)
                .mapTo(Long.class)
                .one();
    }

    /// Feedback of these identities, the newest known first.
    List<Feedback> of(Handle handle, Collection<Long> identities, Optional<FeedbackId> before, int most) {
        List<Long> ids = new ArrayList<>();
        for (long identity : identities) {
            ids.addAll(handle.createQuery("""
                            SELECT f.id
                            FROM feedback f
                            WHERE f.identity_id = :identity AND f.id < :before
                            ORDER BY f.id DESC
                            LIMIT :most
                            """)
                    .bind("identity", identity)
                    .bind("before", before.map(FeedbackId::value).orElse(Long.MAX_VALUE))
                    .bind("most", most)
                    .mapTo(Long.class)
                    .list());
        }
        ids.sort(java.util.Comparator.reverseOrder());
        return find(handle, ids.subList(0, Math.min(most, ids.size())));
    }

    /// What nearly equals it, what shares most first.
    List<Feedback> same(Handle handle, FeedbackId id, int most) {
        Map<Long, Integer> shared = new TreeMap<>();
        for (long band : handle.createQuery("SELECT band FROM feedback_band WHERE feedback_id = :id")
                .bind("id", id.value())
                .mapTo(Long.class)
                .list()) {
            handle.createQuery("""
                            SELECT feedback_id
                            FROM feedback_band
                            WHERE band = :band AND feedback_id <> :id
                            ORDER BY feedback_id DESC
                            LIMIT :most
                            """)
                    .bind("band", band)
                    .bind("id", id.value())
                    .bind("most", most)
                    .mapTo(Long.class)
                    .forEach(other -> shared.merge(other, 1, Integer::sum));
        }
        return find(
                handle,
                shared.entrySet().stream()
                        .sorted(Map.Entry.<Long, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey(java.util.Comparator.reverseOrder())))
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /// What waits with it.
    List<Feedback> mergedInto(Handle handle, FeedbackId id, int most) {
        return find(
                handle,
                handle.createQuery("""
                                SELECT id
                                FROM feedback
                                WHERE merged_into = :id AND merged_into > 0 AND shelf = 'merged'
                                ORDER BY id
                                LIMIT :most
                                """)
                        .bind("id", id.value())
                        .bind("most", most)
                        .mapTo(Long.class)
                        .list());
    }

    /// Feedback of these numbers, in their order; numbers of none are left out.
    List<Feedback> find(Handle handle, List<Long> ids) {
        Map<Long, Feedback> found = new HashMap<>();
        for (List<Long> some : Chunk.of(ids)) {
            handle.createQuery(FEEDBACK + "WHERE f.id IN (<ids>) AND a.id = f.id")
                    .bindList("ids", some)
                    .map((row, context) -> feedback(row))
                    .forEach(feedback -> found.put(feedback.id().value(), feedback));
        }
        return ids.stream().map(found::get).filter(java.util.Objects::nonNull).toList();
    }

    /// How many lie on a shelf by something, by its value.
    Map<String, Long> counts(Handle handle, Shelf shelf, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        handle.createQuery("SELECT value, amount FROM feedback_count WHERE shelf = :shelf AND facet = :facet")
                .bind("shelf", shelf.key())
                .bind("facet", facet)
                .map((row, context) -> counts.put(row.getString("value"), row.getLong("amount")))
                .list();
        counts.values().removeIf(amount -> amount == 0);
        return counts;
    }

    /// The channels of a shelf with most on it, the fullest first, with how much; walks an index.
    Map<Long, Long> fullest(Handle handle, Shelf shelf, int most) {
        Map<Long, Long> fullest = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT value, amount
                        FROM feedback_count
                        WHERE shelf = :shelf AND facet = 'channel' AND amount > 0 AND value <> '0'
                        ORDER BY amount DESC, value
                        LIMIT :most
                        """)
                .bind("shelf", shelf.key())
                .bind("most", most)
                .map((row, context) -> fullest.put(Long.parseLong(row.getString("value")), row.getLong("amount")))
                .list();
        return fullest;
    }

    private static long count(Handle handle, Shelf shelf, String facet, Object value) {
        return handle.createQuery(
                        "SELECT amount FROM feedback_count WHERE shelf = :shelf AND facet = :facet AND value = :value")
                .bind("shelf", shelf.key())
                .bind("facet", facet)
                .bind("value", value.toString())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        long into = row.getLong("merged_into");
        return new Feedback(
                new FeedbackId(row.getLong("id")),
                row.getLong("identity_id"),
                row.getLong("to_object_id"),
                row.getLong("source_id"),
                row.getLong("channel_id"),
                row.getLong("object_id"),
                row.getLong("thread_id"),
                row.getString("act"),
                Code.read(FeedbackKind.class, row.getString("said_kind")),
                row.getDouble("sureness"),
                Code.read(FeedbackKind.class, row.getString("kind")),
                row.getInt("urgency"),
                row.getString("language"),
                row.getInt("stars"),
                row.getInt("solicited") > 0,
                row.getLong("said_at"),
                FeedbackState.of(row.getString("state")),
                row.getLong("due_at"),
                row.getLong("order_at"),
                row.getLong("department_id"),
                row.getLong("assignee_id"),
                row.getLong("first_at"),
                row.getLong("staff_at"),
                row.getLong("answered_at"),
                row.getLong("snoozed_until"),
                into > 0 ? Optional.of(new FeedbackId(into)) : Optional.empty(),
                Optional.ofNullable(row.getString("text")).orElse(""),
                Optional.ofNullable(row.getString("label")));
    }
}
