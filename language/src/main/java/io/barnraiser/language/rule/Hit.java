package io.barnraiser.language.rule;

import io.barnraiser.language.Span;

/// A rule that was found in a text.
///
/// @param first the number of the first of its words in the line
/// @param span where it stands
public record Hit(Rule rule, int first, Span span) {}
