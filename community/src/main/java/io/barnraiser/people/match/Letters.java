package io.barnraiser.people.match;

/// How far two words are apart.
final class Letters {

    private Letters() {}

    /// The least number of letters to change, insert, leave out or swap with their neighbour to make {@code right}
    /// of {@code left} (optimal string alignment), or {@code limit + 1} if it is more than {@code limit}.
    /// O(length²).
    static int distance(String left, String right, int limit) {
        int rows = left.length();
        int columns = right.length();
        if (Math.abs(rows - columns) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] now = new int[columns + 1];
        for (int j = 0; j <= columns; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= rows; i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= columns; j++) {
                int cost = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1)) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                now[j] = best;
                least = Math.min(least, best);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }
        return Math.min(last[columns], limit + 1);
    }

    /// Whether one word can be a short form of the other by derivation: its first three letters or more, also with
    /// a diminutive ending ({@code dan}, {@code danny}, {@code daniel}).
    static boolean isShortForm(String left, String right) {
        String shorter = left.length() <= right.length() ? left : right;
        String longer = left.length() <= right.length() ? right : left;
        return beginsWith(longer, shorter) || beginsWith(longer, withoutEnding(shorter));
    }

    private static boolean beginsWith(String word, String beginning) {
        return beginning.length() >= 3 && word.length() > beginning.length() && word.startsWith(beginning);
    }

    private static String withoutEnding(String word) {
        String stem = word;
        for (String ending : new String[] {"ie", "ey", "y", "i"}) {
            if (stem.length() > ending.length() + 2 && stem.endsWith(ending)) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        int length = stem.length();
        boolean isDouble = length > 3 && stem.charAt(length - 1) == stem.charAt(length - 2);
        return isDouble ? stem.substring(0, length - 1) : stem;
    }
}
