package io.barnraiser.bench;

import java.util.SplittableRandom;

/// Names and sentences of invented syllables: a few names are frequent and most are rare, as names are.
final class Names {

    private static final String[] BEGINS = {
        "ba", "ce", "dro", "fi", "ga", "hel", "ji", "ka", "lor", "mi", "na", "or", "pe", "qua", "ri", "so", "ta", "ul",
        "ve", "wi", "xa", "yo", "ze", "tho"
    };
    private static final String[] MIDDLES = {"la", "re", "mi", "no", "ru", "sa", "te", "vi", "ko", "da", "li", "fo"};
    private static final String[] ENDS = {"n", "s", "ra", "l", "th", "k", "na", "r", "lo", "m", "ne", "x"};

    private static final int FIRST = 2_000;
    private static final int LAST = 40_000;

    private Names() {}

    /// The name of person {@code number}: always the same.
    static String of(long number) {
        SplittableRandom random = new SplittableRandom(number * 0x9E37_79B9_7F4A_7C15L + 7);
        return capital(word(skewed(random, FIRST))) + " " + capital(word(FIRST + skewed(random, LAST)));
    }

    /// The most frequent first name and the most frequent last one, in lower case.
    static String[] commonest() {
        return new String[] {word(0), word(FIRST)};
    }

    /// A sentence without a full stop.
    static String words(SplittableRandom random, int count) {
        StringBuilder words = new StringBuilder(count * 7);
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(word(skewed(random, LAST)));
        }
        return words.toString();
    }

    private static int skewed(SplittableRandom random, int most) {
        return (int) (most * Math.pow(random.nextDouble(), 2));
    }

    /// The word with this number; up to 41,472 they are all different.
    private static String word(int number) {
        int rest = number / BEGINS.length;
        int last = rest / MIDDLES.length;
        return BEGINS[number % BEGINS.length]
                + MIDDLES[rest % MIDDLES.length]
                + (last < ENDS.length ? "" : MIDDLES[last / ENDS.length % MIDDLES.length])
                + ENDS[last % ENDS.length];
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
