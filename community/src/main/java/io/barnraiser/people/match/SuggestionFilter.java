package io.barnraiser.people.match;

import java.util.Optional;

/// Which suggestions to list.
///
/// @param state in which state
/// @param rule found by which rule; empty for any
/// @param least the least score
/// @param below the score that is too high; above 1 for none
/// @param sourceId with an identity of which source; 0 for any
public record SuggestionFilter(
        Suggestion.State state, Optional<MatchRule> rule, double least, double below, long sourceId) {

    /// All in one state.
    public static SuggestionFilter in(Suggestion.State state) {
        return new SuggestionFilter(state, Optional.empty(), 0, 2, 0);
    }
}
