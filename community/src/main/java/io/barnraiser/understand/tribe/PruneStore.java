package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Removal;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The SQL that takes rows away: of looks that nobody needs any more, and of people who are erased.
final class PruneStore {

    private static final List<String> OF_A_RUN = List.of(
            "tribe_member",
            "tribe_map_member",
            "tribe_map_tie",
            "tribe_channel",
            "tribe_tie",
            "tribe_figure",
            "tribe_newcomer",
            "tribe_rhythm",
            "tribe_month",
            "tribe_product",
            "tribe_finding",
            "tribe_resolution");

    private PruneStore() {}

    /// The looks that never ended well.
    static List<Long> broken(Handle handle) {
        return handle.createQuery("SELECT id FROM tribe_run WHERE state IN ('failed', 'cancelled')")
                .mapTo(Long.class)
                .list();
    }

    /// Takes a look away with all that it found.
    static void remove(Handle handle, long run) {
        for (String table : OF_A_RUN) {
            handle.createUpdate("DELETE FROM <table> WHERE run_id = :run")
                    .define("table", table)
                    .bind("run", run)
                    .execute();
        }
        handle.createUpdate("DELETE FROM tribe_run WHERE id = :run")
                .bind("run", run)
                .execute();
    }

    /// Takes members away from every look; returns how many rows are gone.
    static int forget(Handle handle, Collection<Long> members, int most) {
        return new Removal(handle, members, most)
                .from("tribe_member", "member_id", "run_id, member_id, tribe_id")
                .from("tribe_newcomer", "member_id", "run_id, tribe_id, member_id")
                .from("tribe_map_member", "member_id", "run_id, member_id")
                .from("tribe_map_tie", "member_id", "run_id, member_id, other_id")
                .from("tribe_map_tie", "other_id", "run_id, member_id, other_id")
                .done();
    }
}
