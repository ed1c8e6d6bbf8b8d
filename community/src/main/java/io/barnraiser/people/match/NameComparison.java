package io.barnraiser.people.match;

/// How two names compare, whatever the order of their words.
///
/// @param weight log-odds that it adds; below 0 if the names contradict each other
/// @param equal whether every word of each is a word of the other
/// @param differs whether each has words that the other lacks
/// @param sharedWords how many words they have in common, be it roughly
record NameComparison(double weight, boolean equal, boolean differs, int sharedWords) {

    private static final NameComparison NONE = new NameComparison(0, false, false, 0);
    private static final int SHORTEST_WITH_ERROR = 4;
    private static final int SHORTEST_WITH_TWO_ERRORS = 8;

    /// Compares the words of two names; nothing can be said if one has none.
    static NameComparison of(Word[] left, Word[] right) {
        if (left.length == 0 || right.length == 0) {
            return NONE;
        }
        return new Alignment(left, right).result();
    }

    /// Finds for each word its partner, the surest kind of agreement first.
    private static final class Alignment {
        private final Word[] left;
        private final Word[] right;
        private int usedLeft;
        private int usedRight;
        private int shared;
        private boolean roughly;
        private double sum;
        private double most;

        Alignment(Word[] left, Word[] right) {
            this.left = left;
            this.right = right;
        }

        NameComparison result() {
            pairUp(0);
            boolean equal = allUsed(left, usedLeft) && allUsed(right, usedRight);
            if (!equal) {
                for (int level = 1; level < 5; level++) {
                    pairUp(level);
                }
                joinTwo(left, right, true);
                joinTwo(right, left, false);
            }
            int leftOver = left.length - Integer.bitCount(usedLeft);
            int rightOver = right.length - Integer.bitCount(usedRight);
            boolean differs = leftOver > 0 && rightOver > 0;
            double further = differs ? Weights.FURTHER_WORD_OF_FAMILY : Weights.FURTHER_WORD;
            double agreement = shared == 0 ? 0 : most + (sum - most) * further - Weights.NAME_OFF;
            boolean isOneWord = Math.min(left.length, right.length) == 1;
            double missing = Math.max(leftOver, rightOver) * Weights.WORD_MISSING
                    + (isOneWord && !equal ? Weights.ONE_WORD_ONLY : 0)
                    + (isOneWord && roughly ? Weights.ONE_WORD_ROUGHLY : 0);
            double disagreement = differs ? differenceWeight() : shared == 0 ? 0 : missing;
            return new NameComparison(agreement + disagreement, equal && !roughly, differs, shared);
        }

        private double differenceWeight() {
            if (shared > 0) {
                return Weights.WORD_DIFFERS;
            }
            return Math.min(left.length, right.length) == 1 ? Weights.NICKNAME_DIFFERS : Weights.NAME_DIFFERS;
        }

        private static boolean allUsed(Word[] words, int used) {
            return Integer.bitCount(used) == words.length;
        }

        private void pairUp(int level) {
            for (int i = 0; i < left.length; i++) {
                for (int j = 0; j < right.length && (usedLeft & 1 << i) == 0; j++) {
                    if ((usedRight & 1 << j) == 0) {
                        double weight = weight(left[i], right[j], level);
                        if (weight > 0) {
                            take(1 << i, 1 << j, weight);
                            roughly |= level > 0;
                        }
                    }
                }
            }
        }

        private void take(int leftBits, int rightBits, double weight) {
            usedLeft |= leftBits;
            usedRight |= rightBits;
            shared++;
            sum += weight;
            most = Math.max(most, weight);
        }

        /// The weight of two words on one level of agreement; 0 if they do not agree on it.
        private static double weight(Word one, Word other, int level) {
            double rarer = Math.min(one.weight(), other.weight());
            return switch (level) {
                case 0 -> one != other ? 0 : one.isInitial() ? Weights.INITIAL : one.weight();
                case 1 -> one.skeleton().equals(other.skeleton()) ? rarer - Weights.SKELETON_OFF : 0;
                case 2 -> Math.min(Weights.MOST_WITH_ERRORS, rarer - errorsOff(one.text(), other.text()));
                case 3 ->
                    Letters.isShortForm(one.text(), other.text())
                            ? Math.min(Weights.MOST_FOR_SHORT_FORM, rarer - Weights.SHORT_FORM_OFF)
                            : 0;
                default ->
                    one.isInitial() != other.isInitial()
                                    && one.text().charAt(0) == other.text().charAt(0)
                            ? Weights.INITIAL
                            : 0;
            };
        }

        private static double errorsOff(String one, String other) {
            int shorter = Math.min(one.length(), other.length());
            if (shorter < SHORTEST_WITH_ERROR) {
                return Double.POSITIVE_INFINITY;
            }
            int limit = shorter >= SHORTEST_WITH_TWO_ERRORS ? 2 : 1;
            return switch (Letters.distance(one, other, limit)) {
                case 1 -> Weights.ONE_LETTER_OFF;
                case 2 -> limit == 2 ? Weights.TWO_LETTERS_OFF : Double.POSITIVE_INFINITY;
                default -> Double.POSITIVE_INFINITY;
            };
        }

        /// Two words that stand next to each other in one name and are written as one in the other.
        private void joinTwo(Word[] apart, Word[] joined, boolean apartIsLeft) {
            for (int i = 0; i + 1 < apart.length; i++) {
                int bits = 3 << i;
                int used = apartIsLeft ? usedLeft : usedRight;
                if ((used & bits) != 0) {
                    continue;
                }
                String both = apart[i].text() + apart[i + 1].text();
                String reversed = apart[i + 1].text() + apart[i].text();
                for (int j = 0; j < joined.length; j++) {
                    int usedJoined = apartIsLeft ? usedRight : usedLeft;
                    boolean same =
                            joined[j].text().equals(both) || joined[j].text().equals(reversed);
                    if (same && (usedJoined & 1 << j) == 0) {
                        double weight = Math.max(joined[j].weight(), apart[i].weight() + apart[i + 1].weight())
                                - Weights.SKELETON_OFF;
                        take(apartIsLeft ? bits : 1 << j, apartIsLeft ? 1 << j : bits, weight);
                        roughly = true;
                        break;
                    }
                }
            }
        }
    }
}
