package io.barnraiser.evidence.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A statement that says what a group is: more of it are on one side than of the others, and more than
/// half (Small and others 2021).
///
/// @param statement its number
/// @param side the side the group is on
/// @param share (A + 1) / (S + 2) of the group
/// @param aboveHalf how far the share is above one half, in standard deviations
/// @param ratio how many times the share of all others
/// @param aboveOthers how far it is above the others, in standard deviations
/// @param isFirm whether both exceed {@link Proportions#FAR}; a group without any has the one that
///     comes nearest
public record Representative(
        int statement, Side side, double share, double aboveHalf, double ratio, double aboveOthers, boolean isFirm) {

    /// By which they are ordered: share, ratio and both distances multiplied.
    public double weight() {
        return ratio * aboveOthers * share * aboveHalf;
    }

    /// One statement, seen from a group.
    static Representative of(int statement, Side side, Tally group, Tally others) {
        double aboveHalf = Proportions.aboveHalf(group.on(side), group.votes());
        double aboveOthers = Proportions.above(group.on(side), group.votes(), others.on(side), others.votes());
        return new Representative(
                statement,
                side,
                group.share(side),
                aboveHalf,
                group.share(side) / others.share(side),
                aboveOthers,
                aboveHalf > Proportions.FAR && aboveOthers > Proportions.FAR);
    }

    /// The statements that represent a group best: first the one it agrees with most firmly, then the
    /// others by weight, those it agrees with before those it disagrees with. None is firm only if no
    /// statement is. O(groups statements + statements log statements).
    ///
    /// @param tallies how each group voted, `[groups][statements]`
    /// @param most how many at most, at least 1
    public static List<Representative> of(Tally[][] tallies, int group, int most) {
        List<Representative> firm = new ArrayList<>();
        Optional<Representative> agreed = Optional.empty();
        Optional<Representative> nearest = Optional.empty();
        for (int statement = 0; statement < tallies[group].length; statement++) {
            Tally own = tallies[group][statement];
            Tally others = others(tallies, group, statement);
            Representative agree = of(statement, Side.AGREE, own, others);
            Representative disagree = of(statement, Side.DISAGREE, own, others);
            if (agree.isFirm || disagree.isFirm) {
                firm.add(agree.aboveOthers > disagree.aboveOthers ? agree : disagree);
            }
            Representative further = agree.aboveOthers > disagree.aboveOthers ? agree : disagree;
            boolean beats = own.votes() > 0
                    && nearest.filter(best -> best.aboveOthers >= further.aboveOthers)
                            .isEmpty();
            nearest = beats ? Optional.of(further) : nearest;
            agreed = own.agree() > 0 && agreesMore(agree, agreed) ? Optional.of(agree) : agreed;
        }
        if (firm.isEmpty()) {
            return (agreed.isPresent() ? agreed : nearest).map(List::of).orElse(List.of());
        }
        return inOrder(firm, agreed, most);
    }

    /// Whether it is agreed with more firmly than the best one so far.
    private static boolean agreesMore(Representative one, Optional<Representative> best) {
        return best.map(other -> other.ratio > 1 ? one.weight() > other.weight() : one.liked() > other.liked())
                .orElse(one.aboveHalf > Proportions.FAR || (one.ratio > 1 && one.share > 0.5));
    }

    private double liked() {
        return share * aboveHalf;
    }

    private static List<Representative> inOrder(List<Representative> firm, Optional<Representative> agreed, int most) {
        List<Representative> chosen = new ArrayList<>();
        agreed.ifPresent(chosen::add);
        firm.stream()
                .filter(one ->
                        agreed.filter(best -> best.statement == one.statement).isEmpty())
                .sorted(Comparator.comparingDouble((Representative one) -> one.weight())
                        .reversed())
                .forEach(chosen::add);
        List<Representative> kept = new ArrayList<>(chosen.subList(0, Math.min(most, chosen.size())));
        kept.sort(Comparator.comparing(Representative::side));
        return List.copyOf(kept);
    }

    private static Tally others(Tally[][] tallies, int group, int statement) {
        Tally sum = Tally.NONE;
        for (int other = 0; other < tallies.length; other++) {
            sum = other == group ? sum : sum.plus(tallies[other][statement]);
        }
        return sum;
    }
}
