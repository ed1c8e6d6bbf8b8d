package io.barnraiser.evidence;

import java.util.Optional;

/// How far two estimates differ, from their intervals alone. Sound only where the two were learned from
/// **different, independent people**; for the same people at two times, or a part beside its whole, take the
/// bootstrap over people.
///
/// Source: Zou and Donner 2008, "Construction of confidence limits about effect measures: a general
/// approach".
public final class Contrast {

    private Contrast() {}

    /// One minus the other. For two shares with intervals after Wilson this is Newcombe's (1998) method 10.
    ///
    /// @throws IllegalArgumentException when the two have different levels
    public static Interval difference(Interval one, Interval other) {
        double value = one.value() - other.value();
        double lower = value - Math.hypot(one.value() - one.lower(), other.upper() - other.value());
        double upper = value + Math.hypot(one.upper() - one.value(), other.value() - other.lower());
        boolean areShares = one.method() == Method.WILSON && other.method() == Method.WILSON;
        Method method = areShares ? Method.NEWCOMBE : Method.RECOVERED;
        return new Interval(value, lower, upper, sameLevel(one, other), one.n() + other.n(), method);
    }

    /// One divided by the other, found on the logarithmic scale. Empty where the first is not above 0 or the
    /// second may be 0: then no number bounds the ratio.
    ///
    /// @throws IllegalArgumentException when the two have different levels, or one may be below 0
    public static Optional<Interval> ratio(Interval one, Interval other) {
        Level level = sameLevel(one, other);
        if (one.lower() < 0 || other.lower() < 0) {
            throw new IllegalArgumentException("Only figures that cannot be below 0 have a ratio: %s and %s"
                    .formatted(one.lower(), other.lower()));
        }
        if (!(one.value() > 0 && other.lower() > 0)) {
            return Optional.empty();
        }
        double value = one.value() / other.value();
        double down = Math.hypot(Math.log(one.value() / one.lower()), Math.log(other.upper() / other.value()));
        double up = Math.hypot(Math.log(one.upper() / one.value()), Math.log(other.value() / other.lower()));
        return Optional.of(new Interval(
                value, value * Math.exp(-down), value * Math.exp(up), level, one.n() + other.n(), Method.RECOVERED));
    }

    private static Level sameLevel(Interval one, Interval other) {
        if (!one.level().equals(other.level())) {
            throw new IllegalArgumentException("Intervals of level %s and %s cannot be put together"
                    .formatted(one.level().share(), other.level().share()));
        }
        return one.level();
    }
}
