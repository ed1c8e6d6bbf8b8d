package io.barnraiser.language.quantify;

import java.util.SplittableRandom;

/// How a classifier did on texts that people labelled.
///
/// @param hits texts of the kind that it called so
/// @param positives texts of the kind
/// @param falseAlarms texts of another kind that it called so
/// @param negatives texts of another kind
public record ErrorRates(int hits, int positives, int falseAlarms, int negatives) {

    /// @throws IllegalArgumentException when more were called than there are, or none is labelled
    ///     of either sort
    public ErrorRates {
        if (hits < 0 || falseAlarms < 0 || hits > positives || falseAlarms > negatives) {
            throw new IllegalArgumentException("more texts were called so than there are");
        }
        if (positives == 0 || negatives == 0) {
            throw new IllegalArgumentException("texts of the kind and of others must be labelled");
        }
    }

    /// Counted from labelled texts.
    ///
    /// @param called what the classifier said of each text
    /// @param labels what people said of it, as long as `called`
    /// @throws IllegalArgumentException when the lengths differ, or all labels are the same
    public static ErrorRates of(boolean[] called, boolean[] labels) {
        if (called.length != labels.length) {
            throw new IllegalArgumentException("each text has one call and one label");
        }
        int hits = 0;
        int positives = 0;
        int falseAlarms = 0;
        for (int i = 0; i < labels.length; i++) {
            positives += labels[i] ? 1 : 0;
            hits += labels[i] && called[i] ? 1 : 0;
            falseAlarms += !labels[i] && called[i] ? 1 : 0;
        }
        return new ErrorRates(hits, positives, falseAlarms, labels.length - positives);
    }

    /// The share of texts of the kind that it calls so.
    public double truePositiveRate() {
        return (double) hits / positives;
    }

    /// The share of texts of other kinds that it calls so.
    public double falsePositiveRate() {
        return (double) falseAlarms / negatives;
    }

    /// By how much the two differ: what the classifier tells. 1 never errs, 0 tells nothing.
    public double difference() {
        return truePositiveRate() - falsePositiveRate();
    }

    /// The same classifier on labelled texts drawn anew from these, as many of either sort.
    ErrorRates redrawn(SplittableRandom random) {
        return new ErrorRates(
                drawn(random, positives, truePositiveRate()),
                positives,
                drawn(random, negatives, falsePositiveRate()),
                negatives);
    }

    private static int drawn(SplittableRandom random, int n, double share) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            count += random.nextDouble() < share ? 1 : 0;
        }
        return count;
    }
}
