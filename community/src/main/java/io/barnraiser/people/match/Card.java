package io.barnraiser.people.match;

/// Two people who may be one, side by side.
public record Card(Suggestion suggestion, Side left, Side right) {

    /// The score in percent, never rounded up to certainty.
    public int percent() {
        return (int) Math.min(99, Math.floor(suggestion.score() * 100));
    }

    /// The path of what can be done with it: {@code accept}, {@code refuse}, {@code later}, {@code undo}.
    public String path(String deed) {
        return MatchPages.PATH + "/" + suggestion.id().value() + "/" + deed;
    }
}
