package io.barnraiser.activity.ingest;

import java.util.Optional;

/// Makes texts storable on every database: no zero characters, no halves of characters, no more than the stated length.
final class Texts {

    /// How much of a text is kept, in characters. What is beyond is cut, with {@link #MARK} in its place; the raw
    /// record
    /// keeps all of it.
    static final int LONGEST_TEXT = 65_536;

    /// How much of a title, a name, an address is kept.
    static final int LONGEST_LINE = 1_000;

    /// Stands where a text was cut.
    static final String MARK = " […]";

    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    /// Whether every character of {@code text} can be stored: none is zero, none is half of a pair.
    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    /// The text with the replacement character in the place of all that cannot be stored.
    static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) && isPair(text, i)) {
                clean.append(c).append(text.charAt(++i));
            } else {
                clean.append(c == 0 || Character.isSurrogate(c) ? REPLACEMENT : c);
            }
        }
        return clean.toString();
    }

    /// The text, clean and at most {@code longest} characters with the mark.
    static String cut(String text, int longest) {
        String clean = clean(text);
        if (clean.length() <= longest) {
            return clean;
        }
        int end = longest - MARK.length();
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + MARK;
    }

    static Optional<String> line(Optional<String> text) {
        return text.isPresent() && isLong(text.get()) ? Optional.of(cut(text.get(), LONGEST_LINE)) : text;
    }

    static Optional<String> text(Optional<String> text) {
        return text.isPresent() && (text.get().length() > LONGEST_TEXT || !isClean(text.get()))
                ? Optional.of(cut(text.get(), LONGEST_TEXT))
                : text;
    }

    private static boolean isLong(String text) {
        return text.length() > LONGEST_LINE || !isClean(text);
    }
}
