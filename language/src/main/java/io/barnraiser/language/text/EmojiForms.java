package io.barnraiser.language.text;

/// How emoji look: the sequences of Unicode Technical Standard 51, each as one.
final class EmojiForms {

    private static final int JOINER = 0x200D;
    private static final int AS_EMOJI = 0xFE0F;
    private static final int AS_TEXT = 0xFE0E;
    private static final int KEYCAP = 0x20E3;

    private EmojiForms() {}

    static int end(String text, int start) {
        int end = element(text, start, false);
        while (end > start && end < text.length() && text.charAt(end) == JOINER) {
            int next = end + 1 < text.length() ? element(text, end + 1, true) : end + 1;
            if (next == end + 1) {
                break;
            }
            end = next;
        }
        return end;
    }

    /// @param joined whether it stands behind a joiner, where signs are emoji that elsewhere are
    ///     not
    private static int element(String text, int start, boolean joined) {
        int sign = text.codePointAt(start);
        int end = start + Character.charCount(sign);
        if (isRegional(sign)) {
            int second = signAt(text, end);
            return isRegional(second) ? end + Character.charCount(second) : end;
        }
        if (sign < 0x80) {
            return Character.isEmoji(sign) ? keycapEnd(text, start, end) : start;
        }
        boolean emoji = Character.isEmojiPresentation(sign)
                || Character.isEmoji(sign) && (joined || isPictureSign(sign) || signAt(text, end) == AS_EMOJI);
        return emoji ? modifiersEnd(text, end) : start;
    }

    private static int signAt(String text, int index) {
        return index < text.length() ? text.codePointAt(index) : -1;
    }

    private static boolean isRegional(int sign) {
        return sign >= 0x1F1E6 && sign <= 0x1F1FF;
    }

    /// The old picture signs (hearts, suns, hands), which people take for emoji whether or not a
    /// selector follows.
    private static boolean isPictureSign(int sign) {
        return sign >= 0x2600 && sign <= 0x27BF || sign >= 0x1F000;
    }

    private static int keycapEnd(String text, int start, int end) {
        int at = signAt(text, end) == AS_EMOJI ? end + 1 : end;
        return signAt(text, at) == KEYCAP ? at + 1 : start;
    }

    private static int modifiersEnd(String text, int end) {
        int at = end;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            boolean tag = sign >= 0xE0020 && sign <= 0xE007F;
            if (sign != AS_EMOJI && sign != AS_TEXT && !tag && !Character.isEmojiModifier(sign)) {
                break;
            }
            at += Character.charCount(sign);
        }
        return at;
    }
}
