package io.barnraiser.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock of a demonstration: begins at a time of its own, and may go faster than that of the wall.
///
/// @param wall the clock of the wall
/// @param begun what the wall's showed when this one began
/// @param start what this one showed then
/// @param pace how many of its seconds pass in a second of the wall; 1 for the usual pace
record DemoClock(InstantSource wall, Instant begun, Instant start, double pace) implements InstantSource {

    /// A clock that begins now.
    static DemoClock beginning(InstantSource wall, Instant start, double pace) {
        return new DemoClock(wall, wall.instant(), start, pace);
    }

    @Override
    public Instant instant() {
        Duration passed = Duration.between(begun, wall.instant());
        return start.plusMillis(Math.round(passed.toMillis() * pace));
    }
}
