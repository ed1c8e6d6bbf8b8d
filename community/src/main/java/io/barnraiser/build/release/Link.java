package io.barnraiser.build.release;

import java.time.Instant;
import java.util.Optional;

/// What led to a release, as another feature numbers it.
///
/// @param ref its number there
/// @param saidAt when it was said, proposed or done
/// @param author the identity that did; empty where nobody did or they were erased
/// @param cameWith the link whose idea grew out of this one; 0 where it was linked on purpose
/// @param reopenedAt when it went back to the queue
public record Link(
        long id,
        LinkKind kind,
        String ref,
        Instant saidAt,
        Optional<Long> author,
        long cameWith,
        Optional<Instant> reopenedAt) {}
