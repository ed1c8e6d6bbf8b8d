package io.barnraiser.activity.ingest;

import java.util.Map;

/// What became of what was handed in. Everything is durable.
///
/// @param accepted new in the log
/// @param duplicate known before, by the source's own id; nothing was changed
/// @param dropped kept out, by reason
public record Receipt(long accepted, long duplicate, Map<DropReason, Long> dropped) {

    public Receipt {
        dropped = Map.copyOf(dropped);
    }

    /// Everything that was handed in.
    public long received() {
        return accepted
                + duplicate
                + dropped.values().stream().mapToLong(Long::longValue).sum();
    }
}
