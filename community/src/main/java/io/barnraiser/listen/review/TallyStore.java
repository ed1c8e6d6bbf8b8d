package io.barnraiser.listen.review;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.platform.database.Batch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// What products are put in order by: the tables review_tally and review_stale.
final class TallyStore {

    /// Sorts after every date of a review.
    private static final int LAST_YEAR = 10_000;

    private static final int MOST_YEARS = 12;

    private static final String COLUMNS = """
            SELECT t.product_id, t.amount, t.cautious, t.mean, t.lower, t.upper, t.newest_at, t.low_words, t.high_words
            FROM review_tally t
            """;

    /// A scope of a product that is to be put in order anew.
    record Stale(long product, Scope scope) {}

    List<Stale> stale(Handle handle, int most) {
        return handle.createQuery("""
                        SELECT product_id, source_id, year
                        FROM review_stale
                        ORDER BY product_id, source_id, year
                        LIMIT :most
                        """)
                .bind("most", most)
                .map((row, context) ->
                        new Stale(row.getLong("product_id"), new Scope(row.getLong("source_id"), row.getInt("year"))))
                .list();
    }

    void fresh(Handle handle, List<Stale> done) {
        Batch.run(
                handle,
                "DELETE FROM review_stale WHERE product_id = ? AND source_id = ? AND year = ?",
                done,
                (row, one) -> row.number(one.product())
                        .number(one.scope().source())
                        .number(one.scope().year()));
    }

    /// When the newest review that counts was said; 0 where none does.
    long newest(Handle handle, long product, Scope scope) {
        return handle.createQuery("""
                        SELECT said_at
                        FROM review
                        WHERE product_id = :product AND said_at >= :from AND said_at < :to AND state = 'counted'
                        %s
                        ORDER BY said_at DESC
                        LIMIT 1
                        """.formatted(scope.source() == 0 ? "" : "AND source_id = :source"))
                .bind("product", product)
                .bind("source", scope.source())
                .bind("from", scope.from())
                .bind("to", scope.to())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    void put(Handle handle, Scope scope, Tally tally) {
        handle.createUpdate("""
                        INSERT INTO review_tally (source_id, year, product_id, amount, cautious, mean, lower, upper,
                          newest_at, low_words, high_words)
                        VALUES (:source, :year, :product, :amount, :cautious, :mean, :lower, :upper, :newest, :low, :high)
                        ON CONFLICT (source_id, year, product_id) DO UPDATE
                        SET amount = excluded.amount, cautious = excluded.cautious, mean = excluded.mean,
                          lower = excluded.lower, upper = excluded.upper, newest_at = excluded.newest_at,
                          low_words = excluded.low_words, high_words = excluded.high_words
                        """)
                .bind("source", scope.source())
                .bind("year", scope.year())
                .bind("product", tally.product())
                .bind("amount", tally.amount())
                .bind("cautious", tally.cautious())
                .bind("mean", tally.mean().map(Interval::value).orElse(0.0))
                .bind("lower", tally.mean().map(Interval::lower).orElse(0.0))
                .bind("upper", tally.mean().map(Interval::upper).orElse(0.0))
                .bind("newest", tally.newestAt())
                .bind("low", String.join(" ", tally.lowWords()))
                .bind("high", String.join(" ", tally.highWords()))
                .execute();
    }

    void remove(Handle handle, long product, Scope scope) {
        handle.createUpdate(
                        "DELETE FROM review_tally WHERE source_id = :source AND year = :year AND product_id = :product")
                .bind("source", scope.source())
                .bind("year", scope.year())
                .bind("product", product)
                .execute();
    }

    Optional<Tally> find(Handle handle, long product, Scope scope) {
        return handle.createQuery(
                        COLUMNS + "WHERE t.source_id = :source AND t.year = :year AND t.product_id = :product")
                .bind("source", scope.source())
                .bind("year", scope.year())
                .bind("product", product)
                .map((row, context) -> tally(row))
                .findOne();
    }

    /// One page of products, in the order that is asked for.
    List<Tally> list(Handle handle, ProductFilter filter, Optional<ProductPlace> after, int most) {
        ProductSort sort = filter.sort();
        String column = sort.column();
        StringBuilder sql = new StringBuilder(COLUMNS)
                .append("WHERE t.source_id = :source AND t.year = :year AND t.product_id > 0 AND t.amount >= :least\n");
        if (sort == ProductSort.WORST) {
            // Those of which too little is known stand in no order.
            sql.append("AND t.cautious > 0\n");
        }
        after.ifPresent(place ->
                sql.append("AND (t.%s, t.product_id) %s (:value, :id)\n".formatted(column, sort.isUp() ? ">" : "<")));
        if (!filter.words().isEmpty()) {
            sql.append("AND EXISTS (SELECT 1 FROM review_product p WHERE p.id = t.product_id\n");
            for (int word = 0; word < filter.words().size(); word++) {
                sql.append("  AND p.found LIKE :word%d\n".formatted(word));
            }
            sql.append(")\n");
        }
        sql.append("ORDER BY t.%1$s %2$s, t.product_id %2$s\nLIMIT :most".formatted(column, sort.isUp() ? "" : "DESC"));
        Query query = handle.createQuery(sql.toString())
                .bind("source", filter.scope().source())
                .bind("year", filter.scope().year())
                .bind("least", filter.least())
                .bind("most", most);
        for (int word = 0; word < filter.words().size(); word++) {
            query.bind("word" + word, "% " + filter.words().get(word) + "%");
        }
        after.ifPresent(place -> {
            query.bind("id", place.product());
            if (sort.isWhole()) {
                query.bind("value", (long) place.value());
            } else {
                query.bind("value", place.value());
            }
        });
        return query.map((row, context) -> tally(row)).list();
    }

    /// The years of which there are reviews, the newest first; 12 at most.
    List<Integer> years(Handle handle) {
        List<Integer> years = new ArrayList<>();
        int before = LAST_YEAR;
        while (years.size() < MOST_YEARS) {
            int year = handle.createQuery(
                            "SELECT COALESCE(MAX(year), 0) FROM review_tally WHERE source_id = 0 AND year < :before")
                    .bind("before", before)
                    .mapTo(Integer.class)
                    .one();
            if (year <= 0) {
                return years;
            }
            years.add(year);
            before = year;
        }
        return years;
    }

    /// Whether there are reviews in this scope, of any product or of none.
    boolean has(Handle handle, Scope scope) {
        return !handle.createQuery(
                        "SELECT product_id FROM review_tally WHERE source_id = :source AND year = :year LIMIT 1")
                .bind("source", scope.source())
                .bind("year", scope.year())
                .mapTo(Long.class)
                .list()
                .isEmpty();
    }

    private static Tally tally(java.sql.ResultSet row) throws java.sql.SQLException {
        long amount = row.getLong("amount");
        Optional<Interval> mean = row.getDouble("cautious") > 0
                ? Optional.of(new Interval(
                        row.getDouble("mean"),
                        row.getDouble("lower"),
                        row.getDouble("upper"),
                        Level.USUAL,
                        amount,
                        Method.DIRICHLET))
                : Optional.empty();
        return new Tally(
                row.getLong("product_id"),
                amount,
                row.getDouble("cautious"),
                mean,
                row.getLong("newest_at"),
                words(row.getString("low_words")),
                words(row.getString("high_words")));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    void clear(Handle handle) {
        handle.execute("DELETE FROM review_tally");
    }
}
