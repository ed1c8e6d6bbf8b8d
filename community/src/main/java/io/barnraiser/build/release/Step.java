package io.barnraiser.build.release;

import java.time.Instant;
import java.util.Optional;

/// A step on the way of a release, as everybody may see it.
///
/// @param count how many took part in it; 1 where one did
/// @param words what was said: of a member only where they allow it, else of the brand; may be empty
/// @param by whose words they are; empty for "a member" or the brand
/// @param until the last of it, where it went on
public record Step(StepKind kind, Instant at, long count, String words, Optional<String> by, Optional<Instant> until) {

    Step(StepKind kind, Instant at, long count) {
        this(kind, at, count, "", Optional.empty(), Optional.empty());
    }
}
