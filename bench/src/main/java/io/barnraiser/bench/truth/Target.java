package io.barnraiser.bench.truth;

import io.barnraiser.evidence.Interval;
import java.util.Locale;

/// What was expected of a figure before it was measured.
///
/// @param words in the table
/// @param least the least value that is as expected
/// @param most the greatest
record Target(String words, double least, double most) {

    /// How often intervals of 95 % are to hold the truth.
    static final Target COVERAGE = between(0.93, 0.97);

    static Target atLeast(double least) {
        return new Target(String.format(Locale.ROOT, "at least %.2f", least), least, Double.POSITIVE_INFINITY);
    }

    static Target atMost(double most) {
        return new Target(String.format(Locale.ROOT, "at most %.2f", most), Double.NEGATIVE_INFINITY, most);
    }

    static Target between(double least, double most) {
        return new Target(String.format(Locale.ROOT, "%.2f to %.2f", least, most), least, most);
    }

    /// Nothing was expected; the words say what the figure means.
    static Target none(String words) {
        return new Target(words, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// What the measurement says of it: {@code held} or {@code missed} where the whole interval does, {@code open}
    /// where it does not decide; empty where nothing was expected.
    String answer(Interval found) {
        if (least == Double.NEGATIVE_INFINITY && most == Double.POSITIVE_INFINITY) {
            return "";
        }
        if (found.lower() >= least && found.upper() <= most) {
            return "held";
        }
        return found.upper() < least || found.lower() > most ? "missed" : "open";
    }
}
