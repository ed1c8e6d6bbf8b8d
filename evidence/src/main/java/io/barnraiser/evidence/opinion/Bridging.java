package io.barnraiser.evidence.opinion;

import io.barnraiser.evidence.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A statement that unites across groups: of every group, more than half are surely on the same side.
///
/// @param statement its number
/// @param side the side all groups are on
/// @param weakest in the group in which it is least shared, the lower bound of the share; above one
///     half
public record Bridging(int statement, Side side, double weakest) {

    /// 95 of 100 on one side for each group, which is what an interval of 90 leaves below it.
    private static final Level ONE_SIDED = new Level(0.9);

    /// Those shared most by the group that shares them least come first (Wojcik and others 2022 rank
    /// notes by what people of different opinion find alike; here without a model, from Beta posteriors
    /// of each group). O(groups statements).
    ///
    /// @param tallies how each group voted, `[groups][statements]`
    public static List<Bridging> of(Tally[][] tallies) {
        int statements = tallies.length == 0 ? 0 : tallies[0].length;
        return IntStream.range(0, statements)
                .boxed()
                .flatMap(statement -> Stream.of(Side.values())
                        .flatMap(side -> weakest(tallies, statement, side)
                                .filter(weakest -> weakest > 0.5)
                                .map(weakest -> new Bridging(statement, side, weakest))
                                .stream()))
                .sorted(Comparator.comparingDouble((Bridging one) -> one.weakest)
                        .reversed())
                .toList();
    }

    private static Optional<Double> weakest(Tally[][] tallies, int statement, Side side) {
        double weakest = 1;
        for (Tally[] group : tallies) {
            if (group[statement].votes() == 0) {
                return Optional.empty();
            }
            weakest =
                    Math.min(weakest, group[statement].interval(side, ONE_SIDED).lower());
        }
        return Optional.of(weakest);
    }
}
