package io.barnraiser.language.appeal;

import io.barnraiser.language.Span;

/// Words that may be of a component.
///
/// @param rule the name of the rule in the book
public record Sign(Component component, String rule, Span span) {}
