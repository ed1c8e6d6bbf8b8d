package io.barnraiser.people.match;

/// How the handles of two rows compare with each other.
///
/// @param weight log-odds of the best agreement; 0 if there is none
/// @param how what agrees
/// @param equal whether the two are equal to the last digit
/// @param left the handle of the first row
/// @param right the handle of the second row
record HandleComparison(double weight, How how, boolean equal, Handle left, Handle right) {

    /// Where the two handles that agree stand.
    enum How {
        NOTHING,
        HANDLES,
        NOREPLY,
        LOCAL_PARTS
    }

    private static final Handle NO_HANDLE = new Handle(Handle.Kind.HANDLE, "", "", "");
    private static final HandleComparison NONE = new HandleComparison(0, How.NOTHING, false, NO_HANDLE, NO_HANDLE);
    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_BEGINNING = 6;
    private static final int SHORTEST_WITH_ERROR = 7;

    /// The best agreement of any handle of one with any handle of the other.
    static HandleComparison of(Handle[] left, Handle[] right, Lexicon lexicon) {
        HandleComparison best = NONE;
        for (Handle one : left) {
            for (Handle other : right) {
                double weight = weight(one, other, lexicon);
                if (weight > best.weight) {
                    best = new HandleComparison(
                            weight, how(one.kind(), other.kind()), one.plain().equals(other.plain()), one, other);
                }
            }
        }
        return best;
    }

    private static How how(Handle.Kind one, Handle.Kind other) {
        if (one == Handle.Kind.LOCAL_PART || other == Handle.Kind.LOCAL_PART) {
            return How.LOCAL_PARTS;
        }
        return one == Handle.Kind.NOREPLY || other == Handle.Kind.NOREPLY ? How.NOREPLY : How.HANDLES;
    }

    private static double weight(Handle one, Handle other, Lexicon lexicon) {
        if (one.kind() == Handle.Kind.NAME && other.kind() == Handle.Kind.NAME) {
            return 0;
        }
        if (one.plain().equals(other.plain())) {
            return lexicon.handleWeight(one.plain(), one.letters()) - Weights.HANDLE_OFF;
        }
        String stem = one.stem();
        String otherStem = other.stem();
        if (stem.length() < SHORTEST_STEM || otherStem.length() < SHORTEST_STEM) {
            return 0;
        }
        Handle shorter = stem.length() <= otherStem.length() ? one : other;
        double off;
        if (stem.equals(otherStem)) {
            boolean bothHaveDigits = hasDigits(one) && hasDigits(other);
            off = bothHaveDigits ? 2 * Weights.DIGITS_OFF : Weights.DIGITS_OFF;
        } else if (shorter.stem().length() >= SHORTEST_BEGINNING
                && (stem.startsWith(otherStem) || otherStem.startsWith(stem))) {
            off = Weights.HANDLE_LETTER_OFF;
        } else if (shorter.stem().length() >= SHORTEST_WITH_ERROR && Letters.distance(stem, otherStem, 1) == 1) {
            off = Weights.HANDLE_LETTER_OFF;
        } else {
            return 0;
        }
        return lexicon.handleWeight(shorter.letters(), shorter.letters()) - Weights.HANDLE_OFF - off;
    }

    private static boolean hasDigits(Handle handle) {
        return handle.plain().length() > handle.letters().length();
    }
}
