package io.barnraiser.language.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The part of a text that its writer wrote for people.
///
/// Taken out are: lines that quote (`>`), the line before them that says whom, blocks `[quote]` of
/// forums, everything behind "Original Message", signatures (from a line `--` on, and "Sent from my
/// …" at the end), and code.
public final class Plain {

    private static final Pattern SIGNATURE = Pattern.compile("--\\s?");

    private static final Pattern SENT_FROM = Pattern.compile(
            "(?i)(sent from my |sent from mail|get outlook for |von meinem \\S+ gesendet|gesendet von meinem ).{0,60}");

    private static final Pattern ORIGINAL = Pattern.compile(
            "(?i)-{2,}\\s*(original message|forwarded message|ursprüngliche nachricht|original-nachricht"
                    + "|weitergeleitete nachricht)\\s*-{2,}");

    private static final Pattern ATTRIBUTION = Pattern.compile(
            "(?i)(on .{4,120} wrote|am .{4,120} schrieb.{0,80}|.{1,80} (wrote|schrieb|writes|schreibt)):");

    private Plain() {}

    /// {@code text} with blanks in place of whatever was taken out. It is as long as the text that
    /// was given and all else stands where it stood: spans that are found in it are spans of the
    /// original. O(length).
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text);
        blankQuoteBlocks(plain);
        for (Token token : Tokens.of(plain.toString())) {
            if (token.is(TokenKind.CODE)) {
                blank(plain, token.span().start(), token.span().end());
            }
        }
        blankLines(plain);
        return plain.toString();
    }

    /// Blocks may hold further ones; an end without a beginning is text.
    private static void blankQuoteBlocks(StringBuilder plain) {
        List<Integer> begun = new ArrayList<>();
        int at = plain.indexOf("[");
        while (at >= 0) {
            if (isAt(plain, at, "[quote=") || isAt(plain, at, "[quote]")) {
                begun.add(at);
            } else if (isAt(plain, at, "[/quote]") && !begun.isEmpty()) {
                int begin = begun.removeLast();
                if (begun.isEmpty()) {
                    blank(plain, begin, at + "[/quote]".length());
                }
            }
            at = plain.indexOf("[", at + 1);
        }
    }

    private static boolean isAt(StringBuilder text, int index, String word) {
        return index + word.length() <= text.length()
                && text.substring(index, index + word.length()).equalsIgnoreCase(word);
    }

    private static void blankLines(StringBuilder plain) {
        int lastWritten = -1;
        boolean quoted = false;
        int start = 0;
        while (start < plain.length()) {
            int end = plain.indexOf("\n", start);
            end = end < 0 ? plain.length() : end;
            String line = plain.substring(start, end).strip();
            if (SIGNATURE.matcher(line).matches() || ORIGINAL.matcher(line).matches()) {
                blank(plain, start, plain.length());
                return;
            }
            if (line.startsWith(">")) {
                if (!quoted && lastWritten >= 0) {
                    blankAttribution(plain, lastWritten);
                }
                blank(plain, start, end);
                quoted = true;
            } else if (SENT_FROM.matcher(line).matches()) {
                blank(plain, start, end);
            } else if (!line.isEmpty()) {
                lastWritten = start;
                quoted = false;
            }
            start = end + 1;
        }
    }

    private static void blankAttribution(StringBuilder plain, int start) {
        int end = plain.indexOf("\n", start);
        if (ATTRIBUTION.matcher(plain.substring(start, end).strip()).matches()) {
            blank(plain, start, end);
        }
    }

    private static void blank(StringBuilder plain, int start, int end) {
        for (int i = start; i < end; i++) {
            if (plain.charAt(i) != '\n') {
                plain.setCharAt(i, ' ');
            }
        }
    }
}
