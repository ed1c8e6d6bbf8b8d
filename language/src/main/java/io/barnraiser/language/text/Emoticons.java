package io.barnraiser.language.text;

import java.util.List;

/// How emoticons look: faces made of signs.
final class Emoticons {

    private static final List<String> WHOLE = List.of(
            "</3",
            "<3",
            "^_^",
            "^.^",
            "^^",
            "-_-",
            "o_O",
            "O_o",
            "o.O",
            "O.o",
            "T_T",
            ">.<",
            ">_<",
            "*_*",
            "\\o/",
            "xD",
            "XD",
            "xP",
            "XP",
            "D:",
            "¯\\_(ツ)_/¯");

    private static final String EYES = ":;=";
    private static final String NOSES = "-o^'~*,";
    private static final String MOUTHS = ")](}[{DPpbOo0/\\|*3xXsSc$<>";
    /// Behind `=`, other signs are arrows and code.
    private static final String PLAIN_MOUTHS = ")(DPp/\\|";

    private Emoticons() {}

    static int end(String text, int start) {
        if (WordForms.isLetterOrDigitAt(text, start - 1)) {
            return besideWord(text, start);
        }
        for (String whole : WHOLE) {
            if (text.startsWith(whole, start)) {
                return closed(text, start, run(text, start + whole.length()));
            }
        }
        if (EYES.indexOf(text.charAt(start)) >= 0) {
            return forward(text, start);
        }
        return backward(text, start);
    }

    /// Right behind a word only the plainest are faces: `thanks:)`, but not `note:b`.
    private static int besideWord(String text, int start) {
        int end = text.charAt(start) == ':' ? forward(text, start) : start;
        char mouth = text.charAt(Math.max(start, end - 1));
        return mouth == ')' || mouth == '(' ? end : start;
    }

    /// Eyes, perhaps a nose, a mouth that may be drawn out: `:-)))`.
    private static int forward(String text, int start) {
        String mouths = text.charAt(start) == '=' ? PLAIN_MOUTHS : MOUTHS;
        int at = start + 1;
        // A tear may come before the nose: :'-(
        while (at < start + 3
                && isAt(text, at, NOSES)
                && isAt(text, at + 1, at == start + 1 ? NOSES + mouths : mouths)) {
            at++;
        }
        return isAt(text, at, mouths) ? closed(text, start, run(text, at + 1)) : start;
    }

    /// The mouth first: `(-:`. Only behind a blank, for brackets are followed by colons in plain
    /// sentences too.
    private static int backward(String text, int start) {
        char mouth = text.charAt(start);
        boolean free = start == 0 || Character.isWhitespace(text.charAt(start - 1));
        if (!free || mouth != '(' && mouth != ')') {
            return start;
        }
        int at = start + 1;
        if (isAt(text, at, NOSES)) {
            at++;
        }
        return isAt(text, at, EYES) ? at + 1 : start;
    }

    private static boolean isAt(String text, int index, String signs) {
        return index < text.length() && signs.indexOf(text.charAt(index)) >= 0;
    }

    private static int run(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == text.charAt(from - 1)) {
            at++;
        }
        return at;
    }

    /// A face ends before whatever is no letter; {@code :Do} is none.
    private static int closed(String text, int start, int end) {
        boolean letter = Character.isLetterOrDigit(text.charAt(end - 1));
        return letter && WordForms.isLetterOrDigitAt(text, end) ? start : end;
    }
}
