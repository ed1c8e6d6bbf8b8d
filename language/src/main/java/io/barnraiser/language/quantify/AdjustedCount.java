package io.barnraiser.language.quantify;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Works a share back from what a classifier calls: p = (called - FPR) / (TPR - FPR), kept within 0
/// and 1 (Forman 2008). The interval is the bootstrap's: authors are drawn anew, not texts, for one
/// author's texts are alike; and with each draw the labelled texts are drawn anew too.
///
/// @param rates how the classifier did on labelled texts
/// @param draws how often to draw anew, 200 or more; 1,000 are usual
/// @param seed decides the draws
public record AdjustedCount(ErrorRates rates, int draws, long seed) {

    /// What the classifier must tell at least, so that a share is worked back from it: the
    /// difference of its rates, in all but one of forty redraws of the labelled texts.
    public static final double LEAST_DIFFERENCE = 0.1;

    private static final int LEAST_DRAWS = 200;
    private static final double TAIL = 0.025;

    /// @throws IllegalArgumentException when `draws` is below 200
    public AdjustedCount {
        if (draws < LEAST_DRAWS) {
            throw new IllegalArgumentException("an interval needs at least %d draws".formatted(LEAST_DRAWS));
        }
    }

    /// The share of `group`. O(draws · (authors + labelled texts)).
    public GroupShare of(List<Author> group) {
        if (group.isEmpty()) {
            return new GroupShare.NoTexts();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] shares = new double[draws];
        double[] differences = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            ErrorRates drawn = rates.redrawn(random);
            differences[draw] = drawn.difference();
            shares[draw] = adjusted(calledOfRedrawn(group, random), drawn);
        }
        Arrays.sort(differences);
        if (at(differences, TAIL) < LEAST_DIFFERENCE) {
            return new GroupShare.CannotTell(rates.difference());
        }
        Arrays.sort(shares);
        double called = called(group);
        return new GroupShare.Told(
                adjusted(called, rates), at(shares, TAIL), at(shares, 1 - TAIL), called, group.size());
    }

    /// Where the rates meet, a redraw says nothing: what was called stands for it.
    private static double adjusted(double called, ErrorRates rates) {
        double difference = rates.difference();
        return difference <= 0 ? called : Math.clamp((called - rates.falsePositiveRate()) / difference, 0.0, 1.0);
    }

    private static double called(List<Author> group) {
        long called = 0;
        long texts = 0;
        for (Author author : group) {
            called += author.called();
            texts += author.texts();
        }
        return (double) called / texts;
    }

    private static double calledOfRedrawn(List<Author> group, SplittableRandom random) {
        long called = 0;
        long texts = 0;
        for (int i = 0; i < group.size(); i++) {
            Author author = group.get(random.nextInt(group.size()));
            called += author.called();
            texts += author.texts();
        }
        return (double) called / texts;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
