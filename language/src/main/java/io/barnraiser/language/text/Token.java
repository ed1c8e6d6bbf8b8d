package io.barnraiser.language.text;

import io.barnraiser.language.Span;

/// A piece of a text that belongs together.
///
/// @param span where it stands; never empty
public record Token(TokenKind kind, Span span) {

    /// Its letters as they stand in {@code text}, the text that it was found in.
    public String of(String text) {
        return span.of(text);
    }

    /// Whether it is of {@code other}.
    public boolean is(TokenKind other) {
        return kind == other;
    }
}
