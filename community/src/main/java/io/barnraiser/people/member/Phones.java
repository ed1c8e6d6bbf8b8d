package io.barnraiser.people.member;

import java.util.Optional;

/// Telephone numbers as keys: two spellings of one number become the same text.
public final class Phones {

    private static final int SHORTEST = 7;
    private static final int LONGEST = 15;

    private Phones() {}

    /// A plus sign and the digits (E.164), or nothing where the country is not given: only then is a number the
    /// same everywhere.
    public static Optional<String> normal(String text) {
        String stripped = text.strip();
        String digits = stripped.replaceAll("[^0-9]", "");
        if (stripped.startsWith("00")) {
            digits = digits.substring(2);
        } else if (!stripped.startsWith("+")) {
            return Optional.empty();
        }
        return digits.length() >= SHORTEST && digits.length() <= LONGEST ? Optional.of("+" + digits) : Optional.empty();
    }
}
