package io.barnraiser.understand.behaviour;

import java.time.Instant;

/// What happened from {@code from} to before {@code cut} is known; from there to before {@code until} it
/// is foretold.
record Times(Instant from, Instant cut, Instant until) {}
