package io.barnraiser.listen.review;

import io.barnraiser.platform.database.Batch;
import io.barnraiser.platform.database.Chunk;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Counts reviews: the tables review_count and review_day.
final class CountStore {

    private static final long DAY = Duration.ofDays(1).toMillis();

    /// Where something is counted.
    ///
    /// @param day the day since 1970 where it is counted by day; else {@link #NO_DAY}
    record Place(long product, long source, int year, String facet, long day, int stars) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::product)
                .thenComparingLong(Place::source)
                .thenComparingInt(Place::year)
                .thenComparing(Place::facet)
                .thenComparingLong(Place::day)
                .thenComparingInt(Place::stars);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        boolean isOfDay() {
            return day != NO_DAY;
        }
    }

    private static final long NO_DAY = Long.MIN_VALUE;

    /// The day of a moment, since 1970.
    static long day(long millis) {
        return Math.floorDiv(millis, DAY);
    }

    /// Adds one review to changes.
    static void add(TreeMap<Place, Long> changes, ReviewStore.Said said, Verdict verdict, long by) {
        for (Scope scope : Scope.of(said.source(), said.at())) {
            for (String facet : verdict.facets()) {
                changes.merge(
                        new Place(said.product(), scope.source(), scope.year(), facet, NO_DAY, said.stars()),
                        by,
                        Long::sum);
            }
        }
        if (verdict.state() == ReviewState.COUNTED) {
            changes.merge(new Place(said.product(), said.source(), 0, "", day(said.at()), said.stars()), by, Long::sum);
        }
    }

    /// Writes changes; products whose counts change are to be put in order anew.
    void change(Handle handle, TreeMap<Place, Long> changes) {
        changes.values().removeIf(by -> by == 0);
        List<Map.Entry<Place, Long>> days = changes.entrySet().stream()
                .filter(entry -> entry.getKey().isOfDay())
                .toList();
        List<Map.Entry<Place, Long>> sums = changes.entrySet().stream()
                .filter(entry -> !entry.getKey().isOfDay())
                .toList();
        Batch.run(
                handle,
                """
                INSERT INTO review_count (product_id, source_id, year, facet, stars, amount)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (product_id, source_id, year, facet, stars) DO UPDATE
                SET amount = review_count.amount + excluded.amount
                """,
                sums,
                (row, entry) -> row.number(entry.getKey().product())
                        .number(entry.getKey().source())
                        .number(entry.getKey().year())
                        .text(entry.getKey().facet())
                        .number(entry.getKey().stars())
                        .number(entry.getValue()));
        Batch.run(
                handle,
                """
                INSERT INTO review_day (product_id, day, source_id, stars, amount)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (product_id, day, source_id, stars) DO UPDATE
                SET amount = review_day.amount + excluded.amount
                """,
                days,
                (row, entry) -> row.number(entry.getKey().product())
                        .number(entry.getKey().day())
                        .number(entry.getKey().source())
                        .number(entry.getKey().stars())
                        .number(entry.getValue()));
        TreeSet<Place> scopes = new TreeSet<>();
        sums.forEach(entry -> scopes.add(new Place(
                entry.getKey().product(),
                entry.getKey().source(),
                entry.getKey().year(),
                "",
                NO_DAY,
                0)));
        Batch.run(
                handle,
                """
                INSERT INTO review_stale (product_id, source_id, year)
                VALUES (?, ?, ?)
                ON CONFLICT (product_id, source_id, year) DO NOTHING
                """,
                scopes,
                (row, scope) ->
                        row.number(scope.product()).number(scope.source()).number(scope.year()));
    }

    /// The counts of these products in a scope, by product and facet.
    Map<Long, Map<String, Spread>> counts(Handle handle, Collection<Long> products, Scope scope) {
        Map<Long, Map<String, Spread>> counts = new HashMap<>();
        for (List<Long> some : Chunk.of(products)) {
            handle.createQuery("""
                            SELECT product_id, facet, stars, amount
                            FROM review_count
                            WHERE product_id IN (<products>) AND source_id = :source AND year = :year AND amount > 0
                            """)
                    .bindList("products", some)
                    .bind("source", scope.source())
                    .bind("year", scope.year())
                    .map((row, context) -> counts.computeIfAbsent(row.getLong("product_id"), product -> new TreeMap<>())
                            .merge(
                                    row.getString("facet"),
                                    Spread.of(row.getInt("stars"), row.getLong("amount")),
                                    Spread::plus))
                    .list();
        }
        return counts;
    }

    /// What was said of these products from a day on, by product.
    Map<Long, Spread> since(Handle handle, Collection<Long> products, long source, long day) {
        Map<Long, Spread> since = new HashMap<>();
        for (List<Long> some : Chunk.of(products)) {
            handle.createQuery("""
                            SELECT product_id, stars, SUM(amount) AS amount
                            FROM review_day
                            WHERE product_id IN (<products>) AND day >= :day AND (source_id = :source OR :source = 0)
                            GROUP BY product_id, stars
                            """)
                    .bindList("products", some)
                    .bind("day", day)
                    .bind("source", source)
                    .map((row, context) -> since.merge(
                            row.getLong("product_id"),
                            Spread.of(row.getInt("stars"), row.getLong("amount")),
                            Spread::plus))
                    .list();
        }
        return since;
    }

    /// How many reviews of a product were said on each day from one on; days without any are left out.
    TreeMap<Long, Long> days(Handle handle, long product, long from) {
        TreeMap<Long, Long> days = new TreeMap<>();
        handle.createQuery("""
                        SELECT day, SUM(amount) AS amount
                        FROM review_day
                        WHERE product_id = :product AND day >= :day
                        GROUP BY day
                        """)
                .bind("product", product)
                .bind("day", from)
                .map((row, context) -> days.put(row.getLong("day"), row.getLong("amount")))
                .list();
        days.values().removeIf(amount -> amount == 0);
        return days;
    }

    void clear(Handle handle) {
        handle.execute("DELETE FROM review_count");
        handle.execute("DELETE FROM review_day");
        handle.execute("DELETE FROM review_stale");
    }
}
