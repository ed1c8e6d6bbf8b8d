package io.barnraiser.activity.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Who a member has to do with, in both directions, added up over all identities on either side.
final class CompanyStore {

    /// Rows of contacts that are looked at to find the closest: enough for anybody but the most famous, and for
    /// these the many rows of a single like do not matter.
    private static final int LOOKED_AT = 2_000;

    /// The nearest of {@code identities}' contacts, the closest first, without themselves and programs.
    List<Contact> of(Handle handle, List<Long> identities, int limit) {
        if (identities.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> closeness = new HashMap<>();
        Chunks.of(identities, some -> {
            addClosest(handle, closeness, some, "identity_id", "other_id");
            addClosest(handle, closeness, some, "other_id", "identity_id");
        });
        List<Long> closest = closeness.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        if (closest.isEmpty()) {
            return List.of();
        }
        Map<Long, Sum> sums = new HashMap<>();
        Chunks.of(identities, some -> {
            add(handle, sums, some, closest, "identity_id", "other_id");
            add(handle, sums, some, closest, "other_id", "identity_id");
        });
        return named(
                handle,
                sums.entrySet().stream()
                        .sorted(Comparator.comparingLong((Map.Entry<Long, Sum> entry) -> entry.getValue().count)
                                .reversed()
                                .thenComparing(Map.Entry::getKey))
                        .toList());
    }

    private static void addClosest(
            Handle handle, Map<Long, Long> closeness, List<Long> identities, String own, String other) {
        handle.createQuery("""
                        SELECT i.member_id, SUM(c.activity_count) AS activities
                        FROM (SELECT <other> AS id, activity_count
                              FROM identity_contact
                              WHERE <own> IN (<identities>)
                              ORDER BY activity_count DESC, <other>
                              LIMIT :most) c
                        JOIN identity i ON i.id = c.id
                        JOIN member m ON m.id = i.member_id AND m.standing NOT IN ('bot', 'bridge')
                        WHERE i.member_id NOT IN (SELECT member_id FROM identity WHERE id IN (<identities>))
                        GROUP BY i.member_id
                        """)
                .define("own", own)
                .define("other", other)
                .bindList("identities", identities)
                .bind("most", LOOKED_AT)
                .map((row, context) -> closeness.merge(row.getLong("member_id"), row.getLong("activities"), Long::sum))
                .list();
    }

    private static void add(
            Handle handle, Map<Long, Sum> sums, List<Long> identities, List<Long> closest, String own, String other) {
        boolean given = own.equals("identity_id");
        handle.createQuery("""
                        SELECT i.member_id, k.name AS kind, SUM(c.activity_count) AS activities, MAX(c.last_at) AS last_at
                        FROM identity i
                        JOIN identity_contact c ON c.<other> = i.id AND c.<own> IN (<identities>)
                        JOIN activity_kind k ON k.id = c.kind_id
                        WHERE i.member_id IN (<closest>)
                        GROUP BY i.member_id, k.name
                        """)
                .define("own", own)
                .define("other", other)
                .bindList("identities", identities)
                .bindList("closest", closest)
                .map((row, context) -> sums.computeIfAbsent(row.getLong("member_id"), id -> new Sum())
                        .add(given, row.getString("kind"), row.getLong("activities"), row.getLong("last_at")))
                .list();
    }

    private static List<Contact> named(Handle handle, List<Map.Entry<Long, Sum>> closest) {
        if (closest.isEmpty()) {
            return List.of();
        }
        Map<Long, Named> names = new HashMap<>();
        handle.createQuery("SELECT id, name, standing FROM member WHERE id IN (<members>)")
                .bindList("members", closest.stream().map(Map.Entry::getKey).toList())
                .map((row, context) -> new Named(row.getLong("id"), row.getString("name"), row.getString("standing")))
                .forEach(named -> names.put(named.id(), named));
        return closest.stream()
                .flatMap(entry ->
                        Optional.ofNullable(names.get(entry.getKey()))
                                .map(named -> entry.getValue().contact(named))
                                .stream())
                .toList();
    }

    private record Named(long id, String name, String standing) {}

    /// What is between the member and one other.
    private static final class Sum {
        private long count;
        private long lastAt;
        private final Map<String, Long> given = new TreeMap<>();
        private final Map<String, Long> received = new TreeMap<>();

        Sum add(boolean isGiven, String kind, long activities, long at) {
            count += activities;
            lastAt = Math.max(lastAt, at);
            (isGiven ? given : received).merge(kind, activities, Long::sum);
            return this;
        }

        Contact contact(Named other) {
            return new Contact(
                    other.id(),
                    other.name(),
                    other.standing(),
                    times(given),
                    times(received),
                    sum(given),
                    sum(received),
                    lastAt);
        }

        private static long sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        private static List<Contact.Times> times(Map<String, Long> counts) {
            List<Contact.Times> times = new ArrayList<>();
            counts.forEach((kind, number) -> times.add(new Contact.Times(kind, number)));
            times.sort(Comparator.comparingLong(Contact.Times::count).reversed());
            return times;
        }
    }
}
