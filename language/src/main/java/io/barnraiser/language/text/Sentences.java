package io.barnraiser.language.text;

import io.barnraiser.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Parts texts into sentences, by rules: a sentence ends behind `.`, `!`, `?` or `…` with what
/// closes it (brackets, quotation marks, emoji), at an empty line, and before an item of a list.
/// Full stops of abbreviations, initials, addresses, numbers and German ordinals end none.
public final class Sentences {

    private static final String TERMINALS = ".!?\u2026\u3002\uFF01\uFF1F";
    private static final String CLOSERS = "\"')]}\u00BB\u00AB\u201C\u201D\u2019*_";

    /// Behind these, a German number with a full stop is an ordinal: "am 3. Mai".
    private static final Set<String> BEFORE_ORDINALS = Set.of(
            "am", "vom", "zum", "zur", "der", "die", "das", "den", "dem", "des", "im", "beim", "bis", "seit", "ab",
            "jeder", "jede", "jedes", "jeden", "jedem", "unser", "unsere", "mein", "meine", "ein", "eine", "und", "zu");

    private final String text;
    private final Language language;
    private final List<Token> tokens;

    private Sentences(String text, Language language) {
        this.text = text;
        this.language = language;
        this.tokens = Tokens.of(text);
    }

    /// The sentences of {@code text} in order, each from its first token to behind its last one.
    /// O(length).
    ///
    /// @param language whose abbreviations are known (English and German; others are taken as
    ///     English)
    public static List<Span> of(String text, Language language) {
        return new Sentences(text, language).spans();
    }

    private List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int first = 0;
        while (first < tokens.size()) {
            int last = lastOfSentence(first);
            spans.add(new Span(span(first).start(), span(last).end()));
            first = last + 1;
        }
        return spans;
    }

    private int lastOfSentence(int first) {
        for (int i = first; i < tokens.size(); i++) {
            if (isLast(i) || beginsParagraphBehind(i)) {
                return i;
            }
            if (isTerminal(i)) {
                int closed = closed(i);
                if (isLast(closed) || ends(i, closed)) {
                    return closed;
                }
                i = closed;
            }
        }
        throw new IllegalStateException("a sentence without an end");
    }

    private Span span(int token) {
        return tokens.get(token).span();
    }

    private String word(int token) {
        return tokens.get(token).of(text);
    }

    private boolean isLast(int token) {
        return token == tokens.size() - 1;
    }

    private boolean isSign(int token, String signs) {
        return tokens.get(token).is(TokenKind.PUNCTUATION)
                && signs.indexOf(text.charAt(span(token).start())) >= 0;
    }

    private boolean isTerminal(int token) {
        return isSign(token, TERMINALS);
    }

    /// The last token that goes with the end: further signs, closing brackets, emoji on the same
    /// line.
    private int closed(int terminal) {
        int last = terminal;
        while (!isLast(last)) {
            boolean adjacent = span(last).end() == span(last + 1).start();
            boolean goesWith = adjacent && (isTerminal(last + 1) || isSign(last + 1, CLOSERS))
                    || tokens.get(last + 1).is(TokenKind.EMOJI) && !hasLineEnd(last);
            if (!goesWith) {
                break;
            }
            last++;
        }
        return last;
    }

    private boolean ends(int terminal, int closed) {
        int next = closed + 1;
        boolean adjacent = span(closed).end() == span(next).start();
        if (!word(terminal).startsWith(".")) {
            return !adjacent || tokens.get(next).is(TokenKind.WORD);
        }
        if (adjacent) {
            return false;
        }
        if (word(terminal).length() > 1) {
            return !beginsSmall(next);
        }
        boolean attached =
                terminal > 0 && span(terminal - 1).end() == span(terminal).start();
        return !attached || !isShortened(terminal - 1, next);
    }

    private boolean isShortened(int before, int next) {
        return switch (tokens.get(before).kind()) {
            case WORD ->
                Abbreviations.has(word(before), language)
                        && !(Abbreviations.mayClose(word(before)) && !beginsSmall(next));
            case NUMBER ->
                language == Language.GERMAN
                        && before > 0
                        && word(before).length() <= 2
                        && BEFORE_ORDINALS.contains(word(before - 1).toLowerCase(Locale.ROOT));
            case EMOJI, URL, MENTION, HASHTAG, CODE, EMAIL, PUNCTUATION -> false;
        };
    }

    private boolean beginsSmall(int token) {
        return Character.isLowerCase(text.codePointAt(span(token).start()));
    }

    private boolean hasLineEnd(int token) {
        return text.substring(span(token).end(), span(token + 1).start()).indexOf('\n') >= 0;
    }

    /// Whether an empty line or an item of a list follows.
    private boolean beginsParagraphBehind(int token) {
        String between = text.substring(span(token).end(), span(token + 1).start());
        int line = between.indexOf('\n');
        return line >= 0 && (between.indexOf('\n', line + 1) >= 0 || isSign(token + 1, "-*\u2022\u2013>"));
    }
}
