package io.barnraiser.people.match;

import java.util.List;

/// What comes out of comparing two rows.
///
/// @param logOdds natural logarithm of the odds that they are one person
/// @param rule the strongest reason
/// @param evidence everything that counted
record Comparison(double logOdds, MatchRule rule, List<Evidence> evidence) {

    /// The probability that belongs to {@link #logOdds}.
    double score() {
        return probability(logOdds);
    }

    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
