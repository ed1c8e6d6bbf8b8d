package io.barnraiser.evidence.opinion;

import io.barnraiser.evidence.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A statement that one group is surely for, and most others are not: easily lost in a sum.
///
/// @param statement its number
/// @param group the group that is for it
/// @param lower the lower bound of the share of that group that agrees; above one half
public record Minority(int statement, int group, double lower) {

    private static final Level ONE_SIDED = new Level(0.9);

    /// Those that their group is surest of come first. O(groups statements).
    ///
    /// @param tallies how each group voted, `[groups][statements]`
    /// @param all how everybody voted, `[statements]`: who agrees there with a statement is at most one
    ///     half
    public static List<Minority> of(Tally[][] tallies, Tally[] all) {
        List<Minority> found = new ArrayList<>();
        for (int group = 0; group < tallies.length; group++) {
            for (int statement = 0; statement < all.length; statement++) {
                Tally own = tallies[group][statement];
                double lower = own.votes() == 0
                        ? 0
                        : own.interval(Side.AGREE, ONE_SIDED).lower();
                if (lower > 0.5 && 2 * all[statement].agree() <= all[statement].votes()) {
                    found.add(new Minority(statement, group, lower));
                }
            }
        }
        found.sort(Comparator.comparingDouble((Minority one) -> one.lower).reversed());
        return List.copyOf(found);
    }
}
