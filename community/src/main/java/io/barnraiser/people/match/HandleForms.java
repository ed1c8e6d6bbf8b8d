package io.barnraiser.people.match;

/// Whether a handle is made from a name: {@code john.smith}, {@code smithj}, {@code jsmith42}, {@code josmith}.
final class HandleForms {

    private static final int MOST_WORDS = 4;
    private static final int LONGEST_BEGINNING = 3;
    private static final int SHORTEST_WORD_WITHIN = 5;
    private static final int SHORTEST_WITH_ERROR = 8;

    private HandleForms() {}

    /// The weight of the best way to make a handle with the skeleton {@code stem} from {@code words}; 0 if there is
    /// none.
    static double weight(Word[] words, String stem) {
        int count = Math.min(words.length, MOST_WORDS);
        double best = 0;
        for (int i = 0; i < count; i++) {
            Word first = words[i];
            if (!first.isInitial()) {
                best = Math.max(best, oneWord(first, words.length == 1, stem));
                for (int j = 0; j < count; j++) {
                    if (i != j && !words[j].isInitial()) {
                        best = Math.max(best, twoWords(first, words[j], stem));
                    }
                }
            }
        }
        return best;
    }

    private static double oneWord(Word word, boolean isWholeName, String stem) {
        String skeleton = word.skeleton();
        if (stem.equals(skeleton)) {
            return word.weight() - (isWholeName ? Weights.HANDLE_OFF : Weights.ONE_WORD_OFF);
        }
        boolean within = skeleton.length() >= SHORTEST_WORD_WITHIN
                && stem.length() > skeleton.length()
                && (stem.startsWith(skeleton) || stem.endsWith(skeleton));
        return within ? word.weight() - Weights.WORD_AND_MORE_OFF : 0;
    }

    private static double twoWords(Word first, Word second, String stem) {
        String head = first.skeleton();
        String tail = second.skeleton();
        double both = first.weight() + second.weight() * Weights.FURTHER_WORD;
        if (isJoined(head, head.length(), tail, tail.length(), stem)) {
            return both - Weights.TWO_WORDS_OFF;
        }
        for (int letters = 1; letters <= LONGEST_BEGINNING; letters++) {
            double off = Weights.INITIAL_AND_WORD_OFF;
            if (letters < head.length() && isJoined(head, letters, tail, tail.length(), stem)) {
                return second.weight() + Weights.INITIAL * letters - off;
            }
            if (letters < tail.length() && isJoined(head, head.length(), tail, letters, stem)) {
                return first.weight() + Weights.INITIAL * letters - off;
            }
        }
        boolean near = stem.length() >= SHORTEST_WITH_ERROR
                && Math.abs(stem.length() - head.length() - tail.length()) <= 1
                && stem.charAt(0) == head.charAt(0)
                && Letters.distance(stem, head + tail, 1) == 1;
        return near ? both - Weights.TWO_WORDS_OFF - Weights.ONE_LETTER_OFF : 0;
    }

    /// Whether {@code stem} is the beginnings of both, of the given lengths, one after the other. Where the letters
    /// at the seam are equal, a skeleton has only one of them.
    private static boolean isJoined(String head, int headLength, String tail, int tailLength, String stem) {
        int seam = head.charAt(headLength - 1) == tail.charAt(0) ? 1 : 0;
        return stem.length() == headLength + tailLength - seam
                && stem.startsWith(headLength == head.length() ? head : head.substring(0, headLength))
                && stem.regionMatches(headLength, tail, seam, tailLength - seam);
    }
}
