package io.barnraiser.understand.journey;

import io.barnraiser.platform.database.Chunk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/// Draws members by lot, and reads what a preview needs to know of others.
final class SampleStore {

    private static final int ROUNDS = 40;

    /// Up to {@code most} members who have done anything, each as likely as any other; all of them where there are no
    /// more.
    List<Long> draw(Handle handle, RandomGenerator random, int most) {
        long highest = handle.createQuery("SELECT COALESCE(MAX(member_id), 0) FROM member_summary")
                .mapTo(Long.class)
                .one();
        if (members(handle) <= most || highest <= most) {
            return handle.createQuery("""
                            SELECT member_id
                            FROM member_summary
                            WHERE standing = 'member' AND activity_count > 0
                            ORDER BY member_id
                            LIMIT :most
                            """).bind("most", most).mapTo(Long.class).list();
        }
        TreeSet<Long> drawn = new TreeSet<>();
        for (int round = 0; round < ROUNDS && drawn.size() < most; round++) {
            List<Long> lots = random.longs(most, 1, highest + 1).boxed().toList();
            for (List<Long> some : Chunk.of(lots)) {
                drawn.addAll(handle.createQuery("""
                                SELECT member_id
                                FROM member_summary
                                WHERE member_id IN (<lots>) AND standing = 'member' AND activity_count > 0
                                """)
                        .bindList("lots", some)
                        .mapTo(Long.class)
                        .list());
            }
        }
        List<Long> all = new ArrayList<>(drawn);
        while (all.size() > most) {
            all.remove(random.nextInt(all.size()));
        }
        return all;
    }

    /// How many members there are.
    long members(Handle handle) {
        return handle.createQuery("""
                        SELECT COALESCE(SUM(amount), 0)
                        FROM member_count
                        WHERE standing = 'member' AND facet = 'all'
                        """).mapTo(Long.class).one();
    }

    /// What is known of these identities.
    ///
    /// @param own the identities of the one who did something towards them
    Map<Long, Trace.Other> others(Handle handle, Collection<Long> identities, Collection<Long> own) {
        Map<Long, Trace.Other> others = new HashMap<>();
        for (List<Long> some : Chunk.of(identities)) {
            handle.createQuery("""
                            SELECT o.id, MIN(f.first_day) AS first_day, MIN(f.bought_day) AS bought_day
                            FROM identity o
                            JOIN identity s ON s.member_id = o.member_id
                            JOIN journey_first f ON f.identity_id = s.id
                            JOIN journey_rules r ON r.version = f.version AND r.state = 'current'
                            WHERE o.id IN (<identities>)
                            GROUP BY o.id
                            """)
                    .bindList("identities", some)
                    .map((row, context) -> others.put(
                            row.getLong("id"),
                            new Trace.Other(
                                    !own.contains(row.getLong("id")),
                                    never(row.getLong("first_day")),
                                    never(row.getLong("bought_day")))))
                    .list();
        }
        return others;
    }

    private static long never(long day) {
        return day == FirstStore.NEVER ? Trace.Other.NEVER : day;
    }
}
