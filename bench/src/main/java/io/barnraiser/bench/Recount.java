package io.barnraiser.bench;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Databases;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// What the tables hold in the end, counted row by row, whatever the program says of them. All that benchmarks know of
/// the layout of the log when they read it stands here.
///
/// @param ids the sources' numbers of all activities in the log
/// @param rows how many rows the log has
/// @param records how many records were kept as they came
/// @param outcomes how often the sources counted each outcome
/// @param tallied how many activities are in what is derived from the log
record Recount(Set<String> ids, long rows, long records, Map<String, Long> outcomes, long tallied) {

    private static final List<String> OWN = List.of("accepted", "duplicate");

    static Recount of(Store store) {
        try (Database database = Databases.open(store.data(), store.url())) {
            return database.read(Recount::of);
        }
    }

    /// Whether so many files were read to their end.
    static boolean areRead(Store store, int files) {
        try (Database database = Databases.open(store.data(), store.url())) {
            return database.read(
                    handle -> number(handle, "SELECT COUNT(*) FROM source_run WHERE state = 'done'") >= files);
        }
    }

    private static Recount of(Handle handle) {
        List<String> ids = handle.createQuery("SELECT external_id FROM activity")
                .mapTo(String.class)
                .list();
        Map<String, Long> outcomes = new HashMap<>();
        handle.createQuery("SELECT outcome, SUM(amount) AS amount FROM source_count GROUP BY outcome")
                .map((row, context) -> outcomes.put(row.getString("outcome"), row.getLong("amount")))
                .list();
        return new Recount(
                new HashSet<>(ids),
                ids.size(),
                number(handle, "SELECT COUNT(*) FROM activity_raw"),
                outcomes,
                number(handle, "SELECT COALESCE(SUM(activity_count), 0) FROM identity_tally"));
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    /// How many of {@code expected} are not in the log.
    long lost(Set<String> expected) {
        return expected.stream().filter(id -> !ids.contains(id)).count();
    }

    /// Rows of the log beyond one an id.
    long doubled() {
        return rows - ids.size();
    }

    long accepted() {
        return outcomes.getOrDefault("accepted", 0L);
    }

    long duplicates() {
        return outcomes.getOrDefault("duplicate", 0L);
    }

    long dropped() {
        return outcomes.entrySet().stream()
                .filter(entry -> !OWN.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
