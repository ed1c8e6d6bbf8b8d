package io.barnraiser.build.release;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Rates;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/// How often the same was said a month before a change was shipped, and after. What was linked was linked because it
/// was
/// said, so the months before are those in which most was said, and a fall is no proof of a cure: a description.
///
/// @param before pieces of feedback a month, in up to a year before
/// @param after the same, in up to a year after
public record Aftermath(Figure before, Figure after) {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration MONTH = Duration.ofDays(30);
    /// Of so much feedback on, in all, figures are shown.
    private static final int FLOOR = 10;

    /// @param saidAt when each piece was said that says nearly the same, in any order
    static Aftermath of(Collection<Instant> saidAt, Instant shipped, Instant now) {
        Instant first = saidAt.stream().min(Instant::compareTo).orElse(shipped);
        Instant from = latest(first, shipped.minus(YEAR));
        Instant until = shipped.plus(YEAR).isBefore(now) ? shipped.plus(YEAR) : now;
        long before = saidAt.stream()
                .filter(at -> !at.isBefore(from) && at.isBefore(shipped))
                .count();
        long after = saidAt.stream()
                .filter(at -> !at.isBefore(shipped) && at.isBefore(until))
                .count();
        boolean isEnough = before + after >= FLOOR;
        return new Aftermath(
                rate(before, Duration.between(from, shipped), isEnough, now),
                rate(after, Duration.between(shipped, until), isEnough, now));
    }

    private static Figure rate(long count, Duration watched, boolean isEnough, Instant now) {
        if (!isEnough || watched.compareTo(MONTH) < 0) {
            return new Figure.CannotTell(isEnough ? Doubt.NOT_REACHED : Doubt.TOO_FEW);
        }
        double months = watched.toMillis() / (double) MONTH.toMillis();
        return new Figure.Estimated(Rates.garwood(count, months, Level.USUAL)
                .estimate(Grade.D, now, Evidence.of("Feedback that says nearly the same")));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
