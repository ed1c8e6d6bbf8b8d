package io.barnraiser.people.match;

/// How to match.
///
/// @param sameSource whether one source may know a person by several aliases, as a log of commits does; otherwise two
///     rows of one source are never suggested
/// @param threshold the least score of a pair, above 0 and up to 1
/// @param mostEach to how many others of one source a row is matched at most, the best first
public record MatchSettings(boolean sameSource, double threshold, int mostEach) {

    /// The score from which pairs are worth a look.
    public static final double DEFAULT_THRESHOLD = 0.65;

    private static final int DEFAULT_MOST_EACH = 20;

    public MatchSettings {
        if (!(threshold > 0 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must be above 0 and at most 1: " + threshold);
        }
    }

    /// Between sources, from the default score on.
    public static MatchSettings standard() {
        return new MatchSettings(false, DEFAULT_THRESHOLD, DEFAULT_MOST_EACH);
    }

    /// The same for sources with aliases, or not.
    public MatchSettings withSameSource(boolean changed) {
        return new MatchSettings(changed, threshold, mostEach);
    }

    /// The same with another least score.
    public MatchSettings withThreshold(double changed) {
        return new MatchSettings(sameSource, changed, mostEach);
    }
}
