package io.barnraiser.shell;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.evidence.count.Rates;
import io.barnraiser.evidence.count.Shares;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Invented figures for {@code /design}: every kind of answer that a page may have to give.
///
/// @param share a share of people
/// @param index an index around 0, with what chance gives beside it
/// @param median a median time whose upper end the data leave open
/// @param points a difference that was randomised
/// @param rate a rate
/// @param times a ratio
/// @param hidden of too few people
/// @param unknown one for each reason not to tell
public record DesignFigures(
        Figure share,
        Figure index,
        Figure median,
        Figure points,
        Figure rate,
        Figure times,
        Figure hidden,
        List<Figure.CannotTell> unknown) {

    /// As they are known some hours before {@code now}.
    ///
    /// @param now epoch milliseconds
    /// @param behind what they were computed from, for the reader
    public static DesignFigures at(long now, String behind) {
        Instant asOf = Instant.ofEpochMilli(now).minus(Duration.ofHours(9));
        Evidence evidence = Evidence.of(behind, "/design");
        return new DesignFigures(
                shown(Shares.wilson(41, 66), Grade.D, asOf, evidence),
                shown(interval(-0.31, -0.52, -0.08, 66, Method.BOOTSTRAP), Grade.D, asOf, evidence),
                shown(
                        interval(23, 13, Double.POSITIVE_INFINITY, 21, Method.BROOKMEYER_CROWLEY),
                        Grade.D,
                        asOf,
                        Evidence.of(behind)),
                shown(Shares.newcombe(560, 700, 480, 800, Level.USUAL), Grade.A, asOf, evidence),
                shown(Rates.garwood(208, 52, Level.USUAL), Grade.C, asOf, evidence),
                shown(interval(1.33, 1.08, 1.66, 150, Method.RECOVERED), Grade.B, asOf, evidence),
                new Figure.Suppressed(10),
                Arrays.stream(Doubt.values()).map(Figure.CannotTell::new).toList());
    }

    private static Figure shown(Interval interval, Grade grade, Instant asOf, Evidence evidence) {
        return new Figure.Estimated(interval.estimate(grade, asOf, evidence));
    }

    private static Interval interval(double value, double lower, double upper, long n, Method method) {
        return new Interval(value, lower, upper, Level.USUAL, n, method);
    }
}
