package io.barnraiser.evidence;

import java.time.Instant;
import java.util.Optional;

/// What a page shows where somebody asked for a number: the number with its interval, or one of the two other
/// honest answers.
public sealed interface Figure {

    /// It could be estimated.
    record Estimated(Estimate estimate) implements Figure {}

    /// It stands for too few people to be shown. How many is not kept: it would tell of them.
    ///
    /// @param floor from how many people on it would be shown
    record Suppressed(int floor) implements Figure {}

    /// The data do not say.
    record CannotTell(Doubt doubt) implements Figure {}

    /// An estimate, or the reason why there is none.
    ///
    /// @param interval what a method gave; empty when it found nothing to go by
    static Figure of(Optional<Interval> interval, Doubt otherwise, Grade grade, Instant asOf, Evidence evidence) {
        return interval.<Figure>map(found -> new Estimated(found.estimate(grade, asOf, evidence)))
                .orElseGet(() -> new CannotTell(otherwise));
    }

    /// How far the figure carries: a figure that cannot be told carries no further than a description.
    default Grade grade() {
        return switch (this) {
            case Estimated(Estimate estimate) -> estimate.grade();
            case Suppressed ignored -> Grade.X;
            case CannotTell ignored -> Grade.D;
        };
    }

    /// Whether a sentence about it may name a cause.
    default boolean mayClaimCause() {
        return grade().mayClaimCause();
    }
}
