package io.barnraiser.shell;

import io.barnraiser.evidence.Interval;
import java.util.Locale;

/// An interval as a bar on an axis: places in per cent of its length, 0 at the start.
///
/// @param least where the axis begins, in the unit of the interval
/// @param most where it ends, above {@code least}
public record IntervalBar(Interval interval, double least, double most) {

    /// On the axis from {@code least} to {@code most}; where one is NaN, on that of the unit.
    public static IntervalBar of(Interval interval, Unit unit, double least, double most) {
        double begin = Double.isNaN(least) ? unit.least(interval) : least;
        double end = Double.isNaN(most) ? unit.most(interval) : most;
        return new IntervalBar(interval, begin, end > begin ? end : begin + 1);
    }

    /// The place of {@code number}; what lies outside stands at the end.
    public String at(double number) {
        return percent(place(number));
    }

    /// The place of the lower end.
    public String from() {
        return at(interval.lower());
    }

    /// From the lower to the upper end; never so little that it cannot be seen.
    public String width() {
        return percent(Math.max(0.5, place(interval.upper()) - place(interval.lower())));
    }

    /// The place of the value.
    public String value() {
        return at(interval.value());
    }

    /// Whether 0 lies inside the axis, so that a mark there helps.
    public boolean crossesZero() {
        return least < 0 && most > 0;
    }

    private double place(double number) {
        return Math.clamp((number - least) / (most - least) * 100, 0, 100);
    }

    private static String percent(double place) {
        return String.format(Locale.ROOT, "%.2f%%", place);
    }
}
