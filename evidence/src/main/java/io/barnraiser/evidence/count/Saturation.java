package io.barnraiser.evidence.count;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import java.util.Arrays;
import java.util.Optional;

/// How much of what there is to hear has been heard: how many themes there are at least, by how
/// many were heard once and twice only (Chao 1984, "Nonparametric estimation of the number of
/// classes in a population"), and which share of all that is said is about themes already heard
/// (Good 1953; Turing's coverage).
///
/// It takes whoever speaks for drawn independently: members who read what others said before
/// and agree are not. The number of themes is a lower bound: themes that hardly anybody would
/// bring up leave no trace.
///
/// @param heard how many themes were heard
/// @param once how many of them once only
/// @param twice how many of them twice
/// @param times how often themes were heard in all
public record Saturation(long heard, long once, long twice, long times) {

    /// Heard less often, nothing is told. Assumed.
    public static final int LEAST = 20;

    /// @throws IllegalArgumentException when the counts do not belong together
    public Saturation {
        if (once < 0 || twice < 0 || once + twice > heard || times < once + 2 * twice + 3 * (heard - once - twice)) {
            throw new IllegalArgumentException(
                    "%d themes, %d once, %d twice, %d times".formatted(heard, once, twice, times));
        }
    }

    /// @param times of each theme, how often it was heard; those never heard do not count
    public static Saturation of(long[] times) {
        return new Saturation(
                Arrays.stream(times).filter(one -> one > 0).count(),
                Arrays.stream(times).filter(one -> one == 1).count(),
                Arrays.stream(times).filter(one -> one == 2).count(),
                Arrays.stream(times).sum());
    }

    /// How many themes there are at least: S + f1² / (2 f2), and without any heard twice the
    /// bias-corrected S + f1 (f1 - 1) / 2. The interval is log-normal for what is unheard (Chao
    /// 1987), never below what was heard. Empty below {@link #LEAST}.
    public Optional<Interval> themes(Level level) {
        if (times < LEAST) {
            return Optional.empty();
        }
        double unheard = unheard();
        if (unheard == 0) {
            return Optional.of(new Interval(heard, heard, heard, level, times, Method.CHAO));
        }
        double spread = Math.exp(level.deviations() * Math.sqrt(Math.log(1 + variance() / (unheard * unheard))));
        return Optional.of(new Interval(
                heard + unheard, heard + unheard / spread, heard + unheard * spread, level, times, Method.CHAO));
    }

    /// The share of all themes that was heard, at most: the number heard over {@link #themes}.
    public Optional<Interval> share(Level level) {
        return themes(level)
                .map(all -> new Interval(
                        heard / all.value(), heard / all.upper(), heard / all.lower(), level, times, Method.CHAO));
    }

    /// The chance that what is said next is about a theme already heard: 1 - f1 / n, with the
    /// normal limit of Esty (1983, "A normal limit law for a nonparametric estimator of the
    /// coverage of a random sample"), cut to 0 and 1. Empty below {@link #LEAST}.
    public Optional<Interval> coverage(Level level) {
        if (times < LEAST) {
            return Optional.empty();
        }
        double n = times;
        double value = 1 - once / n;
        double error = Math.sqrt(once * (1 - once / n) + 2.0 * twice) / n;
        double reach = level.deviations() * error;
        return Optional.of(new Interval(value, value - reach, value + reach, level, times, Method.CHAO).within(0, 1));
    }

    private double unheard() {
        return twice > 0 ? (double) once * once / (2.0 * twice) : once * (once - 1) / 2.0;
    }

    /// Chao (1987, "Estimating the population size for capture-recapture data with unequal
    /// catchability").
    private double variance() {
        if (twice > 0) {
            double ratio = (double) once / twice;
            return twice * (Math.pow(ratio, 4) / 4 + Math.pow(ratio, 3) + ratio * ratio / 2);
        }
        double f = once;
        return f * (f - 1) / 2 + f * Math.pow(2 * f - 1, 2) / 4 - Math.pow(f, 4) / (4 * (heard + unheard()));
    }
}
