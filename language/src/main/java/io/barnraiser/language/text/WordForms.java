package io.barnraiser.language.text;

/// How words, numbers and signs look.
final class WordForms {

    private WordForms() {}

    /// Whether nothing is seen of it: white space, controls, and marks of direction or variation
    /// without anything that they could change.
    static boolean isBlank(int sign) {
        if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            return true;
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    static boolean isLetterOrDigitAt(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(codePointAt(text, index));
    }

    /// The code point that `index` belongs to, be it its second half.
    private static int codePointAt(String text, int index) {
        boolean second = Character.isLowSurrogate(text.charAt(index)) && index > 0;
        return second ? text.codePointBefore(index + 1) : text.codePointAt(index);
    }

    static int number(String text, int start) {
        int at = start;
        boolean parted = false;
        while (at < text.length()) {
            char sign = text.charAt(at);
            boolean between = (sign == '.' || sign == ',' || sign == ':') && at > start && isDigitAt(text, at + 1);
            if (!between && !Character.isDigit(sign)) {
                break;
            }
            parted |= between;
            at++;
        }
        // 3rd and 4k are words.
        boolean goesOn = at < text.length() && (Character.isLetter(text.codePointAt(at)) || text.charAt(at) == '_');
        return goesOn && !parted ? start : at;
    }

    private static boolean isDigitAt(String text, int index) {
        return index < text.length() && Character.isDigit(text.charAt(index));
    }

    static int word(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            boolean inside = at > start && (isMark(sign) || sign == '_' || isApostrophe(text, at));
            if (!inside && !Character.isLetterOrDigit(sign)) {
                break;
            }
            at += Character.charCount(sign);
        }
        return at;
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        // A selector of variation would make an emoji of the letter.
        return (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK) && sign != 0xFE0F;
    }

    private static boolean isApostrophe(String text, int at) {
        char sign = text.charAt(at);
        return (sign == '\'' || sign == '\u2019')
                && Character.isLetter(text.codePointBefore(at))
                && at + 1 < text.length()
                && Character.isLetter(text.codePointAt(at + 1));
    }

    static int sign(String text, int start) {
        int sign = text.codePointAt(start);
        int at = start;
        while (at < text.length() && text.codePointAt(at) == sign) {
            at += Character.charCount(sign);
        }
        return at;
    }
}
