package io.barnraiser.understand.voice;

/// What the brand says of itself in one language.
///
/// @param version from 1; 0 where nothing was ever said
/// @param text empty where there is none
/// @param at when it was said, in epoch milliseconds
/// @param actor who said so
public record Purpose(int version, String text, long at, String actor) {

    static final Purpose NONE = new Purpose(0, "", 0, "");

    /// Whether there is a text.
    public boolean isSaid() {
        return !text.isEmpty();
    }
}
