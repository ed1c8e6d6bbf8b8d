package io.barnraiser.understand.tribe;

import java.util.List;
import org.jdbi.v3.core.Handle;

/// The SQL of the resolutions between which a look chose.
final class ResolutionStore {

    private static final int MOST = 20;

    private ResolutionStore() {}

    static void insert(Handle handle, long run, List<Resolution> resolutions) {
        for (Resolution each : resolutions) {
            handle.createUpdate("""
                            INSERT INTO tribe_resolution (run_id, resolution, group_count, agreement, recurrence, chance)
                            VALUES (:run, :resolution, :groups, :agreement, :recurrence, :chance)
                            """)
                    .bind("run", run)
                    .bind("resolution", each.resolution())
                    .bind("groups", each.groups())
                    .bind("agreement", each.agreement())
                    .bind("recurrence", each.recurrence())
                    .bind("chance", each.chance())
                    .execute();
        }
    }

    /// From the coarsest to the finest.
    static List<Resolution> of(Handle handle, long run) {
        return handle.createQuery("""
                        SELECT resolution, group_count, agreement, recurrence, chance
                        FROM tribe_resolution
                        WHERE run_id = :run
                        ORDER BY resolution
                        LIMIT :most
                        """)
                .bind("run", run)
                .bind("most", MOST)
                .map((row, context) -> new Resolution(
                        row.getDouble("resolution"),
                        row.getInt("group_count"),
                        row.getDouble("agreement"),
                        row.getDouble("recurrence"),
                        row.getDouble("chance")))
                .list();
    }
}
