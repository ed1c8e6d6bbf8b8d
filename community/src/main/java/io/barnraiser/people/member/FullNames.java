package io.barnraiser.people.member;

import java.util.List;

/// Whether two names can be those of one person, where an address speaks for it. Families share
/// addresses, and often a
/// surname, but not the first name; somebody who marries keeps the first name. So only two full names with different
/// first names are taken for two people; one word may be a nick and says nothing.
final class FullNames {

    /// Words of this length and longer may differ by one letter: a slip.
    private static final int LONG = 4;

    private FullNames() {}

    /// Whether these are full names of two people.
    static boolean areOfTwo(String one, String other) {
        List<String> left = words(one);
        List<String> right = words(other);
        return left.size() > 1
                && right.size() > 1
                && script(left) == script(right)
                && !isAnyAlike(left.getFirst(), right)
                && !isAnyAlike(right.getFirst(), left);
    }

    /// Names in two scripts cannot be compared.
    private static Character.UnicodeScript script(List<String> words) {
        return Character.UnicodeScript.of(words.getFirst().codePointAt(0));
    }

    private static boolean isAnyAlike(String first, List<String> words) {
        return words.stream().anyMatch(word -> isAlike(first, word));
    }

    private static boolean isAlike(String one, String other) {
        if (one.length() == 1 || other.length() == 1) {
            return one.charAt(0) == other.charAt(0);
        }
        return one.equals(other) || (Math.min(one.length(), other.length()) >= LONG && isSlip(one, other));
    }

    /// Whether one letter was changed, added, left out, or exchanged with the next.
    private static boolean isSlip(String one, String other) {
        int head = 0;
        int least = Math.min(one.length(), other.length());
        while (head < least && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int left = one.length() - head - tail;
        int right = other.length() - head - tail;
        boolean isSwap = left == 2
                && right == 2
                && one.charAt(head) == other.charAt(head + 1)
                && one.charAt(head + 1) == other.charAt(head);
        return isSwap || Math.max(left, right) <= 1;
    }

    private static List<String> words(String name) {
        return Terms.words(name).stream()
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .toList();
    }
}
