package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.Chunk;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Reads what the journey needs to know of the log's things, channels and people, and of orders.
final class LogFactsStore {

    private static final long DAY = Duration.ofDays(1).toMillis();

    private static final String KEPT = """
            state <> 'cancelled'
            AND (total_minor > refunded_minor OR (state = 'placed' AND refunded_minor = 0))
            """;

    Map<Long, Thing> things(Handle handle, Collection<Long> ids) {
        Map<Long, Thing> things = new HashMap<>();
        for (List<Long> some : Chunk.of(ids)) {
            handle.createQuery("SELECT id, type, author_identity_id FROM activity_object WHERE id IN (<ids>)")
                    .bindList("ids", some)
                    .map((row, context) -> {
                        long author = row.getLong("author_identity_id");
                        OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(author);
                        return things.put(row.getLong("id"), new Thing(row.getString("type"), known));
                    })
                    .list();
        }
        return things;
    }

    /// The names of channels in lower case.
    Map<Long, String> channels(Handle handle, Collection<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        for (List<Long> some : Chunk.of(ids)) {
            handle.createQuery("SELECT id, name FROM channel WHERE id IN (<ids>)")
                    .bindList("ids", some)
                    .map((row, context) ->
                            names.put(row.getLong("id"), row.getString("name").toLowerCase(Locale.ROOT)))
                    .list();
        }
        return names;
    }

    /// Whose these identities are now; those who were erased are left out.
    Map<Long, Long> members(Handle handle, Collection<Long> identities) {
        Map<Long, Long> members = new HashMap<>();
        for (List<Long> some : Chunk.of(identities)) {
            handle.createQuery("SELECT id, member_id FROM identity WHERE id IN (<ids>)")
                    .bindList("ids", some)
                    .map((row, context) -> members.put(row.getLong("id"), row.getLong("member_id")))
                    .list();
        }
        return members;
    }

    /// All identities of these members.
    Map<Long, Long> identities(Handle handle, Collection<Long> members) {
        Map<Long, Long> identities = new HashMap<>();
        for (List<Long> some : Chunk.of(members)) {
            handle.createQuery("SELECT id, member_id FROM identity WHERE member_id IN (<ids>)")
                    .bindList("ids", some)
                    .map((row, context) -> identities.put(row.getLong("id"), row.getLong("member_id")))
                    .list();
        }
        return identities;
    }

    /// The names of all channels in lower case.
    Map<Long, String> channels(Handle handle) {
        Map<Long, String> names = new HashMap<>();
        handle.createQuery("SELECT id, name FROM channel")
                .map((row, context) ->
                        names.put(row.getLong("id"), row.getString("name").toLowerCase(Locale.ROOT)))
                .list();
        return names;
    }

    /// The kinds of activity by number.
    Map<Integer, ActivityKind> kinds(Handle handle) {
        Map<Integer, ActivityKind> kinds = new HashMap<>();
        handle.createQuery("SELECT id, name FROM activity_kind")
                .map((row, context) -> kinds.put(row.getInt("id"), new ActivityKind(row.getString("name"))))
                .list();
        return kinds;
    }

    /// The days of all orders that the shop kept, by identity and day, each as {@link #order}.
    long[] orders(Handle handle) {
        return handle
                .createQuery("SELECT identity_id, placed_at FROM purchase_order WHERE " + KEPT)
                .map((row, context) -> order(row.getLong("identity_id"), Math.floorDiv(row.getLong("placed_at"), DAY)))
                .stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    /// A day of an order as one number, which sorts by identity, then day.
    static long order(long identity, long day) {
        return identity << 32 | (day - Integer.MIN_VALUE);
    }

    /// The day of an order.
    static long day(long order) {
        return (order & 0xffff_ffffL) + Integer.MIN_VALUE;
    }

    /// How many orders that the shop kept somebody placed on which day.
    Map<EvidenceStore.Key, EvidenceStore.Sum> orders(Handle handle, int rule, Collection<Long> identities) {
        Map<EvidenceStore.Key, EvidenceStore.Sum> sums = new TreeMap<>();
        for (List<Long> some : Chunk.of(identities)) {
            handle.createQuery("""
                            SELECT identity_id, placed_at
                            FROM purchase_order
                            WHERE identity_id IN (<identities>)
                              AND
                            """ + KEPT)
                    .bindList("identities", some)
                    .map((row, context) -> sums.merge(
                            new EvidenceStore.Key(
                                    row.getLong("identity_id"), rule, Math.floorDiv(row.getLong("placed_at"), DAY), 0),
                            new EvidenceStore.Sum(1, 0),
                            EvidenceStore.Sum::and))
                    .list();
        }
        return sums;
    }
}
