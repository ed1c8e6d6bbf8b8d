package io.barnraiser.activity.ingest;

import io.barnraiser.activity.source.SourceState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what becomes of one submission while it is written.
final class Tally {

    private long accepted;
    private long duplicate;
    private long newest = Long.MIN_VALUE;
    private final Map<DropReason, Long> reasons = new EnumMap<>(DropReason.class);
    private final List<Prepared.Dropped> drops = new ArrayList<>();

    void accepted(long happenedAt) {
        accepted++;
        newest = Math.max(newest, happenedAt);
    }

    void duplicate() {
        duplicate++;
    }

    void dropped(Prepared.Dropped drop) {
        reasons.merge(drop.reason(), 1L, Long::sum);
        drops.add(drop);
    }

    void dropped(DropReason reason, String detail, Incoming activity) {
        dropped(new Prepared.Dropped(reason, detail, activity.raw()));
    }

    List<Prepared.Dropped> drops() {
        return drops;
    }

    /// When the newest accepted activity happened; {@code Long.MIN_VALUE} when none was accepted.
    long newest() {
        return newest;
    }

    /// As the counts of a source name it.
    Map<String, Long> outcomes() {
        Map<String, Long> outcomes = new HashMap<>();
        outcomes.put(SourceState.ACCEPTED, accepted);
        outcomes.put(SourceState.DUPLICATE, duplicate);
        reasons.forEach((reason, count) -> outcomes.put(reason.code(), count));
        return outcomes;
    }

    Receipt receipt() {
        return new Receipt(accepted, duplicate, reasons);
    }
}
