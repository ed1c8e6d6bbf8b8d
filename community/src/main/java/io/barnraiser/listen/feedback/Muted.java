package io.barnraiser.listen.feedback;

import java.time.Instant;

/// A channel in which nothing waits for the brand.
///
/// @param actor who said so, as the audit log names them
public record Muted(long channel, String actor, Instant since) {}
