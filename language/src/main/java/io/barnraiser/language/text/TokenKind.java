package io.barnraiser.language.text;

/// What a stretch of a text is.
public enum TokenKind {
    /// Letters, with digits, `_` and single apostrophes inside: `don't`, `geht's`, `3rd`,
    /// `snake_case`. A hyphen parts words. Scripts that do not part words give one token for a run
    /// of letters.
    WORD,
    /// Digits, with single `.`, `,` or `:` between them: `3.50`, `10:30`.
    NUMBER,
    /// One emoji with all it consists of (skin tone, joined parts, both halves of a flag), or one
    /// emoticon: `:-)`.
    EMOJI,
    /// From `http://`, `https://` or `www.` on, without the punctuation of the sentence behind it.
    URL,
    /// `@name`, or `@name@host`.
    MENTION,
    /// `#word`, with at least one letter.
    HASHTAG,
    /// Between backticks on one paragraph, or a fenced block with its fences; an open fence reaches
    /// to the end.
    CODE,
    /// `somebody@example.org`.
    EMAIL,
    /// A run of one and the same sign: `!!!`, `...`, `€`.
    PUNCTUATION
}
