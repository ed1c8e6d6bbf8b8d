package io.barnraiser.evidence.opinion;

import java.util.stream.IntStream;

/// What groups share about one statement: group-informed consensus (Small and others 2021), and its
/// geometric mean, which alone can be compared between maps with different numbers of groups.
///
/// @param side agreeing with it, or disagreeing
/// @param product the product over groups of (A + 1) / (S + 2); above 0, below 1
/// @param mean its root of as many groups as there are; above 0, below 1
/// @param isRanked whether enough of every group voted for a place among others: at least five, and at
///     least a tenth of it
public record Consensus(Side side, double product, double mean, boolean isRanked) {

    private static final int LEAST_VOTES = 5;
    private static final double LEAST_SHARE = 0.1;

    /// O(groups).
    ///
    /// @param groups how each group voted, `[g]`, at least one
    /// @param sizes how many people each has, `[g]`
    public static Consensus of(Tally[] groups, int[] sizes, Side side) {
        double product = 1;
        for (Tally group : groups) {
            product *= group.share(side);
        }
        boolean ranked = IntStream.range(0, groups.length)
                .allMatch(group -> groups[group].votes() >= Math.max(LEAST_VOTES, LEAST_SHARE * sizes[group]));
        return new Consensus(side, product, Math.pow(product, 1.0 / groups.length), ranked);
    }
}
