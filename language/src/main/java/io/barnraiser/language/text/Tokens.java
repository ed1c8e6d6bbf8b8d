package io.barnraiser.language.text;

import io.barnraiser.language.Span;
import java.util.ArrayList;
import java.util.List;

/// Parts texts into tokens.
public final class Tokens {

    /// In this order: what comes first is asked first.
    private static final List<Form> FORMS = List.of(
            new Form(TokenKind.CODE, CodeForms::end),
            new Form(TokenKind.URL, AddressForms::url),
            new Form(TokenKind.EMAIL, AddressForms::email),
            new Form(TokenKind.MENTION, AddressForms::mention),
            new Form(TokenKind.HASHTAG, AddressForms::hashtag),
            new Form(TokenKind.EMOJI, EmojiForms::end),
            new Form(TokenKind.EMOJI, Emoticons::end),
            new Form(TokenKind.NUMBER, WordForms::number),
            new Form(TokenKind.WORD, WordForms::word),
            new Form(TokenKind.PUNCTUATION, WordForms::sign));

    private Tokens() {}

    /// How one kind looks.
    ///
    /// @param end where it ends that begins at an index; the index itself when it does not begin
    ///     there
    private record Form(TokenKind kind, End end) {}

    private interface End {
        int of(String text, int start);
    }

    /// All tokens of {@code text} in order. They do not overlap, and what is between them is blank
    /// or invisible. O(length).
    ///
    /// @param text any text, broken surrogates too
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int sign = text.codePointAt(at);
            if (WordForms.isBlank(sign)) {
                at += Character.charCount(sign);
            } else {
                Token token = at(text, at);
                tokens.add(token);
                at = token.span().end();
            }
        }
        return tokens;
    }

    private static Token at(String text, int start) {
        for (Form form : FORMS) {
            int end = form.end().of(text, start);
            if (end > start) {
                return new Token(form.kind(), new Span(start, end));
            }
        }
        throw new IllegalStateException("a sign that is nothing, at " + start);
    }
}
