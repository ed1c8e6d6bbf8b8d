package io.barnraiser.language.quantify;

/// What one member of a group wrote.
///
/// @param called how many of their texts the classifier calls of the kind
/// @param texts how many they wrote, 1 or more
public record Author(int called, int texts) {

    /// @throws IllegalArgumentException when they wrote nothing, or more is called than they wrote
    public Author {
        if (texts < 1 || called < 0 || called > texts) {
            throw new IllegalArgumentException("%d of %d texts".formatted(called, texts));
        }
    }
}
