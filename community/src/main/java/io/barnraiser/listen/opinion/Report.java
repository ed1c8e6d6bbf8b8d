package io.barnraiser.listen.opinion;

import io.barnraiser.evidence.opinion.Side;
import java.util.List;
import java.util.Optional;

/// What was found in the votes on a question, whole, as it is kept: nothing of a single person is in
/// it, and nothing of a group below ten people.
///
/// @param version of the method, {@link io.barnraiser.evidence.opinion.OpinionSearch#VERSION}
/// @param people who voted
/// @param placed of these, who voted on enough statements to stand on the map
/// @param votes passes included
/// @param test how the groups compare with chance; empty for too few people
/// @param stability how far they come back, 0 to 1; empty where that was not asked
/// @param groups those that may be shown, the largest first, the others put together at the end; empty
///     where there are none
/// @param lines what is to be said of each statement, the oldest first; empty for too few people
public record Report(
        int version,
        int people,
        int placed,
        int votes,
        Verdict verdict,
        Optional<Test> test,
        Optional<Double> stability,
        List<Group> groups,
        List<Line> lines) {

    /// What was answered.
    public enum Verdict {
        /// There are groups of opinion.
        GROUPS,
        /// There are groups, but hardly any is large enough to be shown.
        SMALL,
        /// Chance alone may explain what groups there seem to be, or they do not come back.
        NONE,
        /// Fewer than fifteen people voted enough.
        TOO_FEW
    }

    /// @param silhouette how well the best division divides people
    /// @param quantile what 95 of 100 shuffles do not exceed
    /// @param p how often shuffled votes are divided as well
    public record Test(double silhouette, double quantile, double p, int shuffles) {}

    /// A group and where it lies: the middle, and how its people are spread about it (variances and
    /// covariance).
    ///
    /// @param isRest whether these are several groups too small to be shown alone
    public record Group(
            int size, double stability, boolean isRest, double x, double y, double xx, double xy, double yy) {}

    /// Votes on a statement, of everybody or of a group; all 0 where fewer than ten voted.
    ///
    /// @param isHidden whether these are too few to be shown
    public record Count(int agree, int disagree, int pass, boolean isHidden) {

        /// How many voted.
        public int votes() {
            return agree + disagree + pass;
        }
    }

    /// What is to be said of a statement.
    ///
    /// @param groups one each
    /// @param side the side on which there is more consensus
    /// @param consensus the geometric mean over groups of the share on that side
    /// @param rank its place by that, from 1; 0 where too few of a group voted
    /// @param unites in the group that shares it least, the lower bound of the share; 0 where it does
    ///     not unite
    /// @param divides the lower bound of the largest difference between two groups; 0 where it does not
    ///     divide
    /// @param minorityOf the group that is for it while most are not; -1 for none
    /// @param speaksFor the groups that it represents, and on which side
    public record Line(
            long statement,
            Count all,
            List<Count> groups,
            Side side,
            double consensus,
            int rank,
            double unites,
            double divides,
            int minorityOf,
            List<Speaks> speaksFor) {}

    /// A statement speaks for a group.
    public record Speaks(int group, Side side, double aboveOthers) {}
}
