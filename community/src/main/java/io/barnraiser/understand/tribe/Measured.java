package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Suppression;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// What a look found of one measure of a tribe.
///
/// @param people for how many people it stands
/// @param interval empty where it was not computed, or the data do not tell
/// @param otherwise why there is none, if it is not for too few people
public record Measured(long people, Optional<Interval> interval, Doubt otherwise) {

    /// What was never looked at.
    static final Measured NOTHING = new Measured(0, Optional.empty(), Doubt.NOTHING_COUNTED);

    /// Computes it, unless it would stand for nobody or for too few to be shown.
    static Measured of(long people, Doubt otherwise, Supplier<Optional<Interval>> interval) {
        if (people == 0) {
            return NOTHING;
        }
        return new Measured(people, Suppression.USUAL.hides(people) ? Optional.empty() : interval.get(), otherwise);
    }

    /// The figure that is shown: a description, grade D.
    Figure figure(Instant asOf, Evidence evidence) {
        return people == 0
                ? new Figure.CannotTell(otherwise)
                : Suppression.USUAL.show(people, () -> Figure.of(interval, otherwise, Grade.D, asOf, evidence));
    }
}
