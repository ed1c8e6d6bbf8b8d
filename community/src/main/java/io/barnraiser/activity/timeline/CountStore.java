package io.barnraiser.activity.timeline;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Reads the table member_count: how many there are, without counting.
final class CountStore {

    /// How many members of {@code standing} there are by each value of {@code facet}.
    Map<Long, Long> by(Handle handle, String standing, String facet) {
        Map<Long, Long> counts = new TreeMap<>();
        handle.createQuery("""
                        SELECT value, amount
                        FROM member_count
                        WHERE standing = :standing AND facet = :facet AND amount > 0
                        """)
                .bind("standing", standing)
                .bind("facet", facet)
                .map((row, context) -> Map.entry(row.getLong("value"), row.getLong("amount")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /// How many people of a source are no members, by standing.
    Map<String, Long> othersIn(Handle handle, long source) {
        Map<String, Long> counts = new TreeMap<>();
        handle.createQuery("""
                        SELECT standing, amount
                        FROM member_count
                        WHERE facet = 'source' AND value = :source AND standing <> 'member' AND amount > 0
                        """)
                .bind("source", source)
                .map((row, context) -> Map.entry(row.getString("standing"), row.getLong("amount")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /// How many there are of each standing.
    Map<String, Long> standings(Handle handle) {
        Map<String, Long> counts = new TreeMap<>();
        handle.createQuery("SELECT standing, amount FROM member_count WHERE facet = 'all' AND amount > 0")
                .map((row, context) -> Map.entry(row.getString("standing"), row.getLong("amount")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
