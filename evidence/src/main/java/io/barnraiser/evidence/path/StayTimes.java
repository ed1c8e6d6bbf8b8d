package io.barnraiser.evidence.path;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.evidence.survival.Survival;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/// How long people stay in one state, and which state follows: the Kaplan-Meier curve of staying and the
/// cumulative incidence of each next state, in days since they entered it. Those who still stay count for
/// as long as they were watched, those who came under watch late from then on.
///
/// Immutable. Intervals are drawn again over people, since the stays of one person are not independent; n
/// counts stays. Stays longer than the window are followed for as many days as the window has.
public final class StayTimes {

    private final Stays stays;
    private final int state;
    private final int columns;

    /// One a column; empty where a redraw holds nobody of the state.
    private final List<Optional<Survival>> curves;

    private StayTimes(Stays stays, int state, int columns) {
        this.stays = stays;
        this.state = state;
        this.columns = columns;
        this.curves = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            curves.add(stays.curve(state, column));
        }
    }

    /// The stays in one state. O(B k days).
    public static StayTimes of(Ways ways, int state) {
        return new StayTimes(ways.stays, state, ways.columns());
    }

    /// How many stays were watched.
    public long seen() {
        return stays.seen(state);
    }

    /// The curve of staying, its own intervals taking stays for independent; empty when nobody was there.
    public Optional<Survival> curve() {
        return curves.getFirst();
    }

    /// The share that stays longer than so many days. Empty when nobody was watched for so long.
    public Optional<Interval> staying(int days, Level level) {
        return interval(column -> at(column, curve -> curve.at(days, level)), level);
    }

    /// By how many days half have moved on. Empty when fewer have; the upper end is infinite where the data
    /// do not bound it.
    public Optional<Interval> median(Level level) {
        return interval(
                column -> curves.get(column).isEmpty()
                        ? Double.NaN
                        : curves.get(column)
                                .flatMap(curve -> curve.median(level))
                                .map(Interval::value)
                                .orElse(Double.POSITIVE_INFINITY),
                level);
    }

    /// How many days of the next {@code horizon} people stay on average. Empty when nobody was watched for
    /// so long.
    ///
    /// @param horizon in days, above 0
    public Optional<Interval> mean(int horizon, Level level) {
        return interval(column -> at(column, curve -> curve.restrictedMean(horizon, level)), level);
    }

    /// The share that moves to {@code next} within so many days, while the other states compete for them:
    /// the sum of S(u-) d(u) / Y(u) (Kalbfleisch and Prentice 1980). Empty when nobody was watched for so
    /// long.
    public Optional<Interval> moving(int next, int days, Level level) {
        return interval(
                column -> curves.get(column)
                        .filter(curve -> curve.at(days, level).isPresent())
                        .map(curve -> incidence(curve, next, days, column))
                        .orElse(Double.NaN),
                level);
    }

    private double incidence(Survival curve, int next, int days, int column) {
        double incidence = 0;
        double staying = 1;
        for (Survival.Step step : curve.steps()) {
            if (step.time() > days) {
                break;
            }
            incidence += staying * stays.moved(state, next, (int) step.time(), column) / step.atRisk();
            staying = step.surviving();
        }
        return incidence;
    }

    private double at(int column, Function<Survival, Optional<Interval>> figure) {
        return curves.get(column).flatMap(figure).map(Interval::value).orElse(Double.NaN);
    }

    private Optional<Interval> interval(IntToDoubleFunction figure, Level level) {
        return new Redrawn(columns, seen(), Method.POISSON_BOOTSTRAP).interval(figure, level);
    }
}
