package io.barnraiser.people.match;

import java.time.Instant;
import java.util.Optional;

/// One time that all identities were compared.
///
/// @param id its number; numbers grow
/// @param step what it does now, or did last
/// @param done how many rows of the step are done
/// @param total of how many
/// @param found how many suggestions came of it
/// @param newestAt when the newest identity that it saw had changed last
public record MatchRun(
        long id,
        State state,
        MatchProgress.Step step,
        long done,
        long total,
        long found,
        Instant newestAt,
        Instant startedAt,
        Instant updatedAt,
        Optional<Instant> endedAt) {

    /// How it stands.
    public enum State {
        RUNNING,
        DONE,
        /// Somebody ended it; what was suggested before stays.
        CANCELLED,
        /// The server stopped, or something broke; the next run begins anew.
        FAILED
    }

    /// Whether it goes on.
    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
