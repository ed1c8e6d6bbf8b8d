package io.barnraiser.language.text;

/// How addresses and names look that begin with a sign of their own.
final class AddressForms {

    /// The longest part of a mail address before the `@` (RFC 5321).
    private static final int LOCAL_PART = 64;

    private static final String CLOSING = ".,;:!?'\"*_\u2026\u00BB\u201C\u201D\u2019>]}";

    private AddressForms() {}

    static int url(String text, int start) {
        int named = afterScheme(text, start);
        if (named == start || WordForms.isLetterOrDigitAt(text, start - 1)) {
            return start;
        }
        int end = named;
        int open = 0;
        while (end < text.length() && isOfAddress(text.codePointAt(end))) {
            open += nesting(text.charAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        // What closes the sentence or the bracket around the address is not of it.
        while (end > named && (CLOSING.indexOf(text.charAt(end - 1)) >= 0 || text.charAt(end - 1) == ')' && open < 0)) {
            open -= nesting(text.charAt(end - 1));
            end--;
        }
        return end > named ? end : start;
    }

    private static int nesting(char sign) {
        return sign == '(' ? 1 : sign == ')' ? -1 : 0;
    }

    private static int afterScheme(String text, int start) {
        for (String scheme : new String[] {"https://", "http://", "www."}) {
            if (text.regionMatches(true, start, scheme, 0, scheme.length())
                    && WordForms.isLetterOrDigitAt(text, start + scheme.length())) {
                return start + scheme.length();
            }
        }
        return start;
    }

    private static boolean isOfAddress(int sign) {
        return !WordForms.isBlank(sign) && sign != '<' && sign != '>' && sign != '"' && sign != '`';
    }

    static int email(String text, int start) {
        if (WordForms.isLetterOrDigitAt(text, start - 1)) {
            return start;
        }
        int at = start;
        while (at < text.length() && at - start <= LOCAL_PART && isOfLocalPart(text.charAt(at))) {
            at++;
        }
        if (at == start || at >= text.length() || text.charAt(at) != '@' || !isAlphanumeric(text.charAt(start))) {
            return start;
        }
        int host = at + 1;
        int end = hostEnd(text, host);
        int dot = text.substring(host, end).lastIndexOf('.');
        return dot > 0 && end - host - dot > 2 ? end : start;
    }

    private static int hostEnd(String text, int host) {
        int end = host;
        while (end < text.length() && isOfHost(text.charAt(end))) {
            end++;
        }
        while (end > host && !isAlphanumeric(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isAlphanumeric(char sign) {
        return Character.isLetterOrDigit(sign);
    }

    private static boolean isOfLocalPart(char sign) {
        return isAlphanumeric(sign) || sign == '.' || sign == '_' || sign == '%' || sign == '+' || sign == '-';
    }

    private static boolean isOfHost(char sign) {
        return isAlphanumeric(sign) || sign == '.' || sign == '-';
    }

    static int mention(String text, int start) {
        if (text.charAt(start) != '@' || WordForms.isLetterOrDigitAt(text, start - 1)) {
            return start;
        }
        int name = nameEnd(text, start + 1);
        if (name == start + 1) {
            return start;
        }
        boolean host = name < text.length() && text.charAt(name) == '@' && WordForms.isLetterOrDigitAt(text, name + 1);
        return host ? hostEnd(text, name + 1) : name;
    }

    /// Where a name ends: letters, digits, `_`, and single `.` or `-` between them.
    private static int nameEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char sign = text.charAt(at);
            boolean between = at > from && (sign == '.' || sign == '-') && WordForms.isLetterOrDigitAt(text, at + 1);
            if (!isAlphanumeric(sign) && sign != '_' && !between) {
                break;
            }
            at++;
        }
        return at;
    }

    static int hashtag(String text, int start) {
        if (text.charAt(start) != '#' || WordForms.isLetterOrDigitAt(text, start - 1)) {
            return start;
        }
        boolean letter = false;
        int at = start + 1;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if (!Character.isLetterOrDigit(sign) && sign != '_') {
                break;
            }
            letter |= Character.isLetter(sign);
            at += Character.charCount(sign);
        }
        return letter ? at : start;
    }
}
