package io.barnraiser.listen.review;

import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a product is put in order by, within one scope.
///
/// @param amount how many reviews count
/// @param cautious what the mean is above with a chance of 95 in 100; 0 below ten reviews
/// @param mean of the stars; empty below ten reviews
/// @param newestAt when the newest was said, in epoch milliseconds
/// @param lowWords what is said more with few stars than with many; over all sources and years alone
/// @param highWords what is said more with many stars than with few
public record Tally(
        long product,
        long amount,
        double cautious,
        Optional<Interval> mean,
        long newestAt,
        List<String> lowWords,
        List<String> highWords) {

    public Tally {
        lowWords = List.copyOf(lowWords);
        highWords = List.copyOf(highWords);
    }

    /// The mean of the stars. A description: those who review are not those who buy.
    Figure stars(Instant asOf, Evidence evidence) {
        return Spread.figure(amount, () -> mean, asOf, evidence);
    }
}
