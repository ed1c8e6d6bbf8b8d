package io.barnraiser.evidence.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A statement on which most of all who voted are surely on one side, whatever groups there are.
///
/// @param statement its number
/// @param share (A + 1) / (S + 2) of that side
/// @param aboveHalf how far that is above one half, in standard deviations; more than {@link
///     Proportions#FAR}
public record Majority(int statement, Side side, double share, double aboveHalf) {

    /// The clearest first. O(n log n).
    ///
    /// @param all how everybody voted, `[statements]`
    public static List<Majority> of(Tally[] all, Side side, int most) {
        return IntStream.range(0, all.length)
                .mapToObj(statement -> new Majority(
                        statement,
                        side,
                        all[statement].share(side),
                        Proportions.aboveHalf(all[statement].on(side), all[statement].votes())))
                .filter(one -> one.share > 0.5 && one.aboveHalf > Proportions.FAR)
                .sorted(Comparator.comparingDouble((Majority one) -> one.share * one.aboveHalf)
                        .reversed())
                .limit(most)
                .toList();
    }
}
