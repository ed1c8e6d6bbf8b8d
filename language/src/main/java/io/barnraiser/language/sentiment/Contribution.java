package io.barnraiser.language.sentiment;

import io.barnraiser.language.Span;

/// What one stretch of a text adds to its score.
///
/// @param span a word, a saying, an emoji, or the exclamation marks that underline the rest
/// @param valence above 0 for good, below for bad, rarely beyond 5 either way; with all that words
///     around it change
public record Contribution(Span span, double valence) {}
