package io.barnraiser.language.text;

/// How code looks that is marked as such: as CommonMark has it, between backticks or fences.
final class CodeForms {

    /// Behind so many units, a backtick closes nothing; without a bound, many open ones would be
    /// sought in vain for long.
    private static final int FARTHEST = 2_000;

    private CodeForms() {}

    static int end(String text, int start) {
        char fence = text.charAt(start);
        if (fence != '`' && fence != '~') {
            return start;
        }
        int opened = runEnd(text, start);
        if (opened - start >= 3 && beginsLine(text, start)) {
            return blockEnd(text, fence, opened - start, opened);
        }
        return fence == '`' ? inlineEnd(text, start, opened) : start;
    }

    private static int runEnd(String text, int start) {
        char sign = text.charAt(start);
        int at = start;
        while (at < text.length() && text.charAt(at) == sign) {
            at++;
        }
        return at;
    }

    /// Whether only blanks stand before it on its line.
    private static boolean beginsLine(String text, int start) {
        int at = start;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private static int blockEnd(String text, char fence, int length, int opened) {
        int line = text.indexOf('\n', opened);
        while (line >= 0) {
            int at = line + 1;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == fence && runEnd(text, at) - at >= length) {
                return runEnd(text, at);
            }
            line = text.indexOf('\n', line + 1);
        }
        return text.length();
    }

    private static int inlineEnd(String text, int start, int opened) {
        int last = Math.min(text.length(), opened + FARTHEST);
        int at = opened;
        while (at < last) {
            if (text.startsWith("\n\n", at)) {
                return start;
            }
            if (text.charAt(at) != '`') {
                at++;
                continue;
            }
            int end = runEnd(text, at);
            if (end - at == opened - start) {
                return end;
            }
            at = end;
        }
        return start;
    }
}
