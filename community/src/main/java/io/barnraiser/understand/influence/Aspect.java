package io.barnraiser.understand.influence;

/// What an answer says beside how many would be reached.
public enum Aspect {
    /// How many more would be reached than by the better of the most connected and degree discount.
    GAIN,
    /// How many fewer would be reached than without the rule for tribes.
    PRICE,
    /// How much less the learned probabilities err than popularity, in nats in {@link #CASES} cases.
    OVER_POPULARITY,
    /// How much less the learned probabilities err than the assumed ones, in nats in {@link #CASES} cases.
    OVER_ASSUMED,
    /// Of the times that somebody could see a member they have a tie to do something, the share in which they
    /// did it too.
    TAKEN_OVER,
    /// The share of things that one member alone had to do with.
    ALONE;

    /// Losses of one case are too small to be read.
    static final int CASES = 1_000;
}
