package io.barnraiser.language.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Which words set two bodies of text apart: the difference of their log-odds with an
/// informative Dirichlet prior, weighed by how uncertain it is (Monroe, Colaresi and Quinn
/// 2008, "Fightin' Words"). The prior is what both write together, as if it were so many words:
/// rare words must differ by much before they stand out.
public final class Divergence {

    /// How many words the prior weighs. Assumed.
    static final double PRIOR = 500;

    /// Beyond, a word sets them apart: 95 of 100 words of one source stay within.
    public static final double STANDS_OUT = 1.96;

    private Divergence() {}

    /// A word of either.
    ///
    /// @param word its number
    /// @param one how often in the first
    /// @param other how often in the second
    /// @param z above 0 where the first uses it more: the difference in standard errors
    public record Word(int word, long one, long other, double z) {

        /// Whose word it is.
        public Side side() {
            return z > STANDS_OUT
                    ? Side.ONE
                    : z < -STANDS_OUT ? Side.OTHER : one > 0 && other > 0 ? Side.BOTH : Side.NEITHER;
        }
    }

    /// Whose a word is.
    public enum Side {
        ONE,
        OTHER,
        /// Both use it, and neither stands out.
        BOTH,
        /// One of them uses it, too seldom to say that it is theirs.
        NEITHER
    }

    /// All words that either uses, those of the first that stand out most first. O(words log
    /// words).
    ///
    /// @param one `[words]` how often the first uses each
    /// @param other `[words]` how often the second does
    /// @throws IllegalArgumentException when the lengths differ, or one of both uses none
    public static List<Word> of(long[] one, long[] other) {
        long first = java.util.Arrays.stream(one).sum();
        long second = java.util.Arrays.stream(other).sum();
        if (one.length != other.length || first == 0 || second == 0) {
            throw new IllegalArgumentException("%d words of one and %d of the other".formatted(first, second));
        }
        List<Word> words = new ArrayList<>();
        for (int word = 0; word < one.length; word++) {
            long both = one[word] + other[word];
            if (both > 0) {
                double prior = PRIOR * both / (first + second);
                double difference = odds(one[word] + prior, first + PRIOR) - odds(other[word] + prior, second + PRIOR);
                double variance = 1 / (one[word] + prior) + 1 / (other[word] + prior);
                words.add(new Word(word, one[word], other[word], difference / Math.sqrt(variance)));
            }
        }
        words.sort(Comparator.comparingDouble(Word::z).reversed().thenComparing(Word::word));
        return words;
    }

    /// Of a body of one word alone the odds have no bound: they are taken as if half a word
    /// were another.
    private static double odds(double count, double all) {
        return Math.log(count / Math.max(0.5, all - count));
    }
}
