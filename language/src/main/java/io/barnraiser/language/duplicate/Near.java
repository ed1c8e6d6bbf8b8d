package io.barnraiser.language.duplicate;

/// Two texts that are near.
///
/// @param one index of the earlier
/// @param other index of the later
/// @param jaccard how alike they are, exactly: 0 to 1
public record Near(int one, int other, double jaccard) {}
