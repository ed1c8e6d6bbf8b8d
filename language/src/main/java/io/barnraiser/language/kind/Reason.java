package io.barnraiser.language.kind;

import io.barnraiser.language.Span;

/// Words that spoke for what was found.
///
/// @param rule the name of the rule of which they are, or `words` where the model learned them
/// @param weight how much they said, in the unit of the finding: log-odds for a kind, 0 to 1 for urgency
public record Reason(String rule, Span span, double weight) {}
