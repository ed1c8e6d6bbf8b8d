package io.barnraiser.people.match;

/// How probable a string of letters is, judged by which letters follow which in the words it was fed: a model of
/// trigrams, interpolated with bigrams and single letters. Tells {@code kirill}, which others may be called too, from
/// {@code xqz9}, which somebody made up.
final class LetterModel {

    private static final int CLASSES = 64;
    private static final int EDGE = 0;
    private static final int DIGIT = 27;
    private static final int FIRST_OTHER = 28;
    private static final double TRIGRAM_SHARE = 0.6;
    private static final double BIGRAM_SHARE = 0.3;

    private final int[] trigrams = new int[CLASSES * CLASSES * CLASSES];
    private final int[] trigramStarts = new int[CLASSES * CLASSES];
    private final int[] bigrams = new int[CLASSES * CLASSES];
    private final int[] bigramStarts = new int[CLASSES];

    /// Learns from {@code word}.
    void learn(String word) {
        int before = EDGE;
        int last = EDGE;
        for (int i = 0; i <= word.length(); i++) {
            int letter = i < word.length() ? classOf(word.charAt(i)) : EDGE;
            trigrams[(before * CLASSES + last) * CLASSES + letter]++;
            trigramStarts[before * CLASSES + last]++;
            bigrams[last * CLASSES + letter]++;
            bigramStarts[last]++;
            before = last;
            last = letter;
        }
    }

    /// The natural logarithm of the probability of {@code word} among all words; always below 0.
    double logProbability(String word) {
        double sum = 0;
        int before = EDGE;
        int last = EDGE;
        for (int i = 0; i <= word.length(); i++) {
            int letter = i < word.length() ? classOf(word.charAt(i)) : EDGE;
            sum += Math.log(probability(before, last, letter));
            before = last;
            last = letter;
        }
        return sum;
    }

    private double probability(int before, int last, int letter) {
        double uniform = 1.0 / CLASSES;
        double bigram = share(bigrams[last * CLASSES + letter], bigramStarts[last], uniform);
        double trigram = share(
                trigrams[(before * CLASSES + last) * CLASSES + letter], trigramStarts[before * CLASSES + last], bigram);
        return TRIGRAM_SHARE * trigram + BIGRAM_SHARE * bigram + (1 - TRIGRAM_SHARE - BIGRAM_SHARE) * uniform;
    }

    private static double share(int count, int starts, double fallback) {
        return starts == 0 ? fallback : (double) count / starts;
    }

    private static int classOf(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return 1 + letter - 'a';
        }
        if (letter >= '0' && letter <= '9') {
            return DIGIT;
        }
        return FIRST_OTHER + letter % (CLASSES - FIRST_OTHER);
    }
}
