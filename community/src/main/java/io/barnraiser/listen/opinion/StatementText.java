package io.barnraiser.listen.opinion;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// The words of a statement as somebody typed them, made plain.
///
/// @param text one line, without signs that cannot be seen
/// @param key the same without case, signs and blanks: two texts with one key say the same
record StatementText(String text, String key) {

    /// One sentence on a phone.
    static final int LONGEST = 140;

    /// Makes it plain; empty where nothing is left to read.
    static Optional<StatementText> of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
                .strip();
        String key = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return key.isEmpty() ? Optional.empty() : Optional.of(new StatementText(text, key));
    }

    /// Counted as people count letters, not as computers do.
    boolean isTooLong() {
        return text.codePointCount(0, text.length()) > LONGEST;
    }
}
