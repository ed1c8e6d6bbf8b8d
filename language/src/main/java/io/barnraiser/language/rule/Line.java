package io.barnraiser.language.rule;

import io.barnraiser.language.Span;
import io.barnraiser.language.text.Plain;
import io.barnraiser.language.text.Token;
import io.barnraiser.language.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A text as its words in small letters, with marks and emoji as words of their own, and where each stands.
/// Addresses, names of people, code, and what quotes somebody else ({@link Plain}) are left out: they are not this
/// person's words. Immutable.
public final class Line {

    /// A mark at which a sentence ends.
    private static final String ENDS = ".!?\u2026";

    /// A mark that parts what is said.
    private static final String BREAKS = ENDS + ",;:()\"\u2013\u2014\u201E\u201C\u201D";

    private final List<String> words = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final List<Boolean> starts = new ArrayList<>();

    private Line() {}

    /// @param most beyond so many words nothing is kept
    public static Line of(String text, int most) {
        Line line = new Line();
        int before = 0;
        boolean isStart = true;
        for (Token token : Tokens.of(Plain.of(text))) {
            if (line.words.size() == most) {
                break;
            }
            isStart |= text.indexOf('\n', before, token.span().start()) >= 0;
            before = token.span().end();
            if (line.add(text, token, isStart)) {
                isStart = ENDS.indexOf(line.words.getLast().charAt(0)) >= 0;
            }
        }
        return line;
    }

    private boolean add(String text, Token token, boolean isStart) {
        String written = token.of(text);
        String word = switch (token.kind()) {
            case WORD -> written.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            case HASHTAG -> written.substring(1).toLowerCase(Locale.ROOT);
            case NUMBER, EMOJI -> written;
            case PUNCTUATION -> written.substring(0, Character.charCount(written.codePointAt(0)));
            case URL, MENTION, CODE, EMAIL -> "";
        };
        if (word.isEmpty()) {
            return false;
        }
        words.add(word);
        spans.add(token.span());
        starts.add(isStart);
        return true;
    }

    /// @return how many words and marks it has
    public int size() {
        return words.size();
    }

    /// @return a word in small letters, or a mark
    public String word(int at) {
        return words.get(at);
    }

    /// @return from the beginning of one word to the end of the word before `end`
    public Span span(int at, int end) {
        return new Span(spans.get(at).start(), spans.get(end - 1).end());
    }

    /// @return whether a sentence or a line begins here
    public boolean isStart(int at) {
        return starts.get(at);
    }

    /// @return whether a mark stands here that parts what is said: a comma, a stop, a bracket
    public boolean isBreak(int at) {
        return BREAKS.indexOf(words.get(at).charAt(0)) >= 0;
    }

    /// @return whether letters stand here
    public boolean isWord(int at) {
        return Character.isLetter(words.get(at).codePointAt(0));
    }
}
