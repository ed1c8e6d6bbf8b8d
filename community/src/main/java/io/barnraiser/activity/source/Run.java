package io.barnraiser.activity.source;

import java.time.Instant;
import java.util.Optional;

/// One pass of a connector or of a file, with the position from which it goes on.
///
/// @param id its number
/// @param source whose run it is
/// @param kind {@link Kind}
/// @param payload what is read: the path of a file, empty for a pull
/// @param node the server or command that works on it
/// @param state where it stands
/// @param position how far it has come, in the connector's words; empty at the start
/// @param done how many units are done
/// @param total how many there are; below 1 when nobody knows
/// @param doing what it does now, in words
/// @param error why it failed, in words
/// @param startedAt when it was asked for
/// @param updatedAt when it last moved
/// @param endedAt when it ended
public record Run(
        RunId id,
        SourceId source,
        Kind kind,
        String payload,
        String node,
        State state,
        String position,
        long done,
        long total,
        String doing,
        Optional<String> error,
        Instant startedAt,
        Instant updatedAt,
        Optional<Instant> endedAt) {

    /// What is read.
    public enum Kind {
        /// The outside system is asked.
        PULL,
        /// A file is read.
        FILE,
        /// What was kept as it came is understood again.
        REPROCESS
    }

    /// Where a run stands.
    public enum State {
        WAITING,
        RUNNING,
        /// Somebody wants it to end; it will at its next record.
        CANCELLING,
        DONE,
        CANCELLED,
        FAILED;

        /// Whether it will not move any more.
        public boolean isEnded() {
            return this == DONE || this == CANCELLED || this == FAILED;
        }
    }
}
