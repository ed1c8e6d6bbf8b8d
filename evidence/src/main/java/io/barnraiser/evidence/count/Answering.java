package io.barnraiser.evidence.count;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import java.util.Optional;

/// Shares among all people when those who answered are not like all: each answer stands for the
/// people of its group that it was drawn from, which is the inverse of how readily its group
/// answers (post-stratification: Holt and Smith
/// 1979, "Post stratification"). It mends what groups differ in, and nothing else.
public final class Answering {

    private Answering() {}

    /// The share over all groups. Groups in which nobody answered are represented by nobody and
    /// left out. The interval counts as many people as answers of equal weight would (Kish 1965,
    /// "Survey Sampling", section 11.7), with the correction for a finite population. Empty where
    /// nobody answered.
    ///
    /// @param did how many of those who answered did it, in each group, `[n]`
    /// @param answered how many answered in each group, `[n]`
    /// @param people how many there are in each group, `[n]`, at least as many as answered
    public static Optional<Interval> share(long[] did, long[] answered, long[] people, Level level) {
        if (did.length != answered.length || answered.length != people.length) {
            throw new IllegalArgumentException(
                    "%d, %d and %d groups".formatted(did.length, answered.length, people.length));
        }
        double all = 0;
        double yes = 0;
        double squares = 0;
        long n = 0;
        for (int group = 0; group < people.length; group++) {
            if (answered[group] < 0 || did[group] < 0 || did[group] > answered[group]) {
                throw new IllegalArgumentException("%d of %d is no share".formatted(did[group], answered[group]));
            }
            if (answered[group] > 0) {
                double weight = (double) Math.max(people[group], answered[group]) / answered[group];
                all += weight * answered[group];
                yes += weight * did[group];
                squares += weight * weight * answered[group];
                n += answered[group];
            }
        }
        if (n == 0) {
            return Optional.empty();
        }
        double alike = all * all / squares;
        double z = level.deviations() * Shares.left(n, all);
        return Optional.of(Shares.score(Math.min(1, yes / all), alike, z, level, n));
    }
}
