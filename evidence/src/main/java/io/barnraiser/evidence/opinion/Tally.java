package io.barnraiser.evidence.opinion;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.SharePrior;
import java.util.Arrays;

/// How some people voted on one statement, one vote each.
///
/// @param agree how many agreed, at least 0
/// @param disagree how many disagreed, at least 0
/// @param pass how many saw it and passed, at least 0
public record Tally(int agree, int disagree, int pass) {

    /// Nobody voted.
    public static final Tally NONE = new Tally(0, 0, 0);

    /// Nothing is known beforehand: every share is as likely as every other.
    private static final SharePrior EVEN = new SharePrior(1, 1);

    public Tally {
        if (agree < 0 || disagree < 0 || pass < 0) {
            throw new IllegalArgumentException("%d, %d and %d votes".formatted(agree, disagree, pass));
        }
    }

    /// How everybody voted, statement by statement. O(votes).
    ///
    /// @return one each, `[statements]`
    public static Tally[] of(Votes votes) {
        return of(votes, new int[votes.people()], 1)[0];
    }

    /// How each group voted, statement by statement. O(votes + groups statements).
    ///
    /// @param group the group of each person, `[people]`; below 0 for nobody's
    /// @return `[groups][statements]`
    public static Tally[][] of(Votes votes, int[] group, int groups) {
        int[][][] counts = new int[groups][votes.statements()][3];
        for (int person = 0; person < votes.people(); person++) {
            for (int entry = votes.from(person); entry < votes.from(person + 1) && group[person] >= 0; entry++) {
                counts[group[person]][votes.statementAt(entry)][votes.voteAt(entry) + 1]++;
            }
        }
        Tally[][] tallies = new Tally[groups][votes.statements()];
        for (int of = 0; of < groups; of++) {
            int[][] here = counts[of];
            Arrays.setAll(tallies[of], j -> new Tally(here[j][2], here[j][0], here[j][1]));
        }
        return tallies;
    }

    /// How many voted, passes included.
    public int votes() {
        return agree + disagree + pass;
    }

    /// How many were on a side.
    public int on(Side side) {
        return switch (side) {
            case AGREE -> agree;
            case DISAGREE -> disagree;
        };
    }

    /// The share of a side among those who voted, drawn a little towards the middle: (A + 1) / (S + 2),
    /// which is the mean of what may be so when every share was as likely before. Above 0, below 1; one
    /// half where nobody voted.
    public double share(Side side) {
        return (on(side) + 1.0) / (votes() + 2.0);
    }

    /// {@link #share(Side)} with its interval (Beta posterior); at least one must have voted.
    public Interval interval(Side side, Level level) {
        return EVEN.share(on(side), votes(), level);
    }

    /// Both together.
    public Tally plus(Tally other) {
        return new Tally(agree + other.agree, disagree + other.disagree, pass + other.pass);
    }
}
