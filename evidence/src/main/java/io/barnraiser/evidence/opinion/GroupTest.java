package io.barnraiser.evidence.opinion;

/// Whether people fall into groups more clearly than shuffled votes do.
///
/// @param silhouette how well the best division divides people, -1 to 1; -1 when every division would
///     leave a group below five
/// @param quantile what 95 of 100 shuffles do not exceed
/// @param p how often shuffled votes are divided as well: (b + 1) / (shuffles + 1)
/// @param shuffles how often votes were shuffled
public record GroupTest(double silhouette, double quantile, double p, int shuffles) {

    static final double LEVEL = 0.05;

    /// Whether chance is an unlikely explanation: p of at most 0.05.
    public boolean isMoreThanChance() {
        return p <= LEVEL;
    }
}
