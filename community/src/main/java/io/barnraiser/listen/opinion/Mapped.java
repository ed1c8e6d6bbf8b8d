package io.barnraiser.listen.opinion;

import java.time.Instant;

/// A map as it is kept.
///
/// @param asOf votes up to then are in it
public record Mapped(Instant asOf, Report report) {}
