package io.barnraiser.understand.tribe;

import io.barnraiser.network.lifecycle.Moment;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The look before: where its tribes and its map are taken up from.
record Earlier(Optional<TribeRun> run) {

    private static final int PIECE = 20_000;

    /// The last finished look of a day before {@code asOf}, or of the same day.
    static Earlier before(Handle handle, Instant asOf) {
        return new Earlier(TribeRunStore.doneBy(handle, asOf));
    }

    /// Who was at home where then.
    Moment moment(Database database) {
        TreeMap<Long, Long> homes = new TreeMap<>();
        long after = 0;
        Map<Long, Long> piece;
        do {
            long from = after;
            piece = run.map(TribeRun::id)
                    .map(id ->
                            database.<Map<Long, Long>>read(handle -> TribeMemberStore.homes(handle, id, from, PIECE)))
                    .orElse(Map.of());
            homes.putAll(piece);
            after = homes.isEmpty() ? 0 : homes.lastKey();
        } while (piece.size() == PIECE);
        return Moment.of(
                homes.keySet().stream().mapToLong(Long::longValue).toArray(),
                homes.values().stream().mapToLong(Long::longValue).toArray(),
                database.<Long>read(TribeStore::next));
    }

    /// Where each member stood on the map then.
    Map<Long, float[]> places(Database database) {
        return run.map(TribeRun::id)
                .map(id -> database.<Map<Long, float[]>>read(handle -> MapStore.places(handle, id)))
                .orElse(Map.of());
    }
}
