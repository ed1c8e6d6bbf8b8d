package io.barnraiser.evidence.survival;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.List;
import java.util.Optional;

/// The share of people to whom something has not happened yet, by the time that they were watched (Kaplan and
/// Meier 1958, "Nonparametric estimation from incomplete observations").
///
/// Immutable. Times are in whatever unit they came in; they count from each person's own beginning.
public final class Survival {

    private final List<Step> steps;
    private final Watched watched;

    private Survival(List<Step> steps, Watched watched) {
        this.steps = steps;
        this.watched = watched;
    }

    /// One time at which it happened.
    ///
    /// @param time since the beginning
    /// @param atRisk how many were watched until just before, without it
    /// @param happened to how many of them it happened then, at least 1
    /// @param surviving the share without it from then on, 0 to 1
    /// @param variance Greenwood's (1926) sum up to then: the relative variance of that share; infinite at 0
    public record Step(double time, int atRisk, int happened, double surviving, double variance) {}

    /// Reads what was watched, counted by whole units of time. Only then can people have come under watch
    /// late; where few are watched at the earliest times, the whole curve hangs on those few. O(times).
    public static Survival of(Waits waits) {
        Watched watched = Watched.of(waits);
        return new Survival(watched.steps(), watched);
    }

    /// Reads what was watched. O(n log n).
    ///
    /// @param times until when each person was watched, or until it happened; `[n]`, each at least 0
    /// @param happened whether it happened then; `[n]`. False: still waiting when last seen
    public static Survival of(double[] times, boolean[] happened) {
        Watched watched = Watched.of(times, happened);
        return new Survival(watched.steps(), watched);
    }

    /// The curve: every time at which it happened, in order. Before the first, the share is 1.
    public List<Step> steps() {
        return steps;
    }

    /// How many people were watched.
    public int people() {
        return watched.people();
    }

    /// To how many of them it happened while they were watched.
    public int happened() {
        return watched.happened();
    }

    /// The share without it after {@code time}, with its log-log interval. Empty when nobody was watched for
    /// so long and it is not known of everybody. While it has happened to nobody, or when it has to
    /// everybody, the ends are those of a share of 0 (Clopper and Pearson 1934), since Greenwood's variance
    /// says nothing then.
    public Optional<Interval> at(double time, Level level) {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("Survival begins at 0; this is " + time);
        }
        if (!watched.reaches(time)) {
            return Optional.empty();
        }
        Bounds bounds = new Bounds(level);
        Step step = stepAt(time);
        double surviving = step.surviving();
        return Optional.of(new Interval(
                surviving,
                Math.min(surviving, bounds.lower(step)),
                Math.max(surviving, bounds.upper(step, happened())),
                level,
                people(),
                Method.KAPLAN_MEIER));
    }

    /// The time by which it has happened to half of the people; see {@link #quantile(double, Level)}.
    public Optional<Interval> median(Level level) {
        return quantile(0.5, level);
    }

    /// The time by which it has happened to {@code share} of the people: the first at which no more than the
    /// rest is without it, with the interval of Brookmeyer and Crowley (1982) on the log-log scale. Empty
    /// when it has not come so far; the upper end is infinite when the data do not bound it, the lower 0 when
    /// so few were watched that it may come before the first time seen.
    ///
    /// @param share above 0, below 1
    public Optional<Interval> quantile(double share, Level level) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A quantile lies between 0 and 1; this is " + share);
        }
        double rest = 1 - share + 1e-12;
        Bounds bounds = new Bounds(level);
        double lower = bounds.lower(beforeAny()) <= rest ? 0 : Double.POSITIVE_INFINITY;
        double value = Double.POSITIVE_INFINITY;
        double upper = Double.POSITIVE_INFINITY;
        for (Step step : steps) {
            lower = bounds.lower(step) <= rest ? Math.min(lower, step.time()) : lower;
            value = step.surviving() <= rest ? Math.min(value, step.time()) : value;
            upper = bounds.upper(step, happened()) <= rest ? Math.min(upper, step.time()) : upper;
        }
        return Double.isFinite(value)
                ? Optional.of(
                        new Interval(value, Math.min(lower, value), upper, level, people(), Method.BROOKMEYER_CROWLEY))
                : Optional.empty();
    }

    /// The mean time without it, up to {@code horizon}: the area under the curve, from 0 to the horizon
    /// (Irwin 1949). Empty when nobody was watched for so long and it is not known of everybody.
    ///
    /// @param horizon above 0
    public Optional<Interval> restrictedMean(double horizon, Level level) {
        if (!(horizon > 0 && horizon < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A horizon lies above 0; this is " + horizon);
        }
        if (!watched.reaches(horizon)) {
            return Optional.empty();
        }
        double area = 0;
        double variance = 0;
        double until = horizon;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.time() < horizon) {
                area += step.surviving() * (until - step.time());
                until = step.time();
                double left = step.atRisk() - (double) step.happened();
                variance += left > 0 ? area * area * step.happened() / (step.atRisk() * left) : 0;
            }
        }
        double value = area + until;
        double reach = level.deviations() * Math.sqrt(variance);
        double lower = variance > 0 ? value - reach : value * new Bounds(level).lower(stepAt(horizon));
        double upper = variance > 0 ? value + reach : horizon;
        return Optional.of(
                new Interval(value, lower, upper, level, people(), Method.RESTRICTED_MEAN).within(0, horizon));
    }

    /// The state just before it first happened.
    private Step beforeAny() {
        double first = steps.isEmpty() ? 0 : steps.getFirst().time();
        return new Step(0, watched.atRisk(first), 0, 1, 0);
    }

    /// The state after {@code time}; before the first step, one at which it has happened to nobody.
    private Step stepAt(double time) {
        Step found = new Step(0, watched.atRisk(time), 0, 1, 0);
        for (Step step : steps) {
            if (step.time() <= time) {
                found = step;
            }
        }
        return found;
    }
}
