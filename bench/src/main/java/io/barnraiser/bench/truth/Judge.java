package io.barnraiser.bench.truth;

/// Compares one estimator with the truth of a community that came in through the door. One class an estimator, and a
/// line in {@link CommunityTrial}.
interface Judge {

    /// Judges one world.
    void judge(World world, Scores scores);

    /// As {@link Trial#finish}.
    default void finish(Scores scores) {
        // Most know the truth of a world by itself.
    }
}
