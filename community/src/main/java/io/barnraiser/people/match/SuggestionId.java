package io.barnraiser.people.match;

/// The number of a suggestion.
///
/// @param value from 1
public record SuggestionId(long value) {

    @Override
    public String toString() {
        return "suggestion:" + value;
    }
}
