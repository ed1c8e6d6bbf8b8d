package io.barnraiser.bench.truth;

/// Asks estimators in simulated worlds and compares.
interface Trial {

    /// Judges one world.
    void judge(long seed, Scores scores);

    /// Judges what can only be judged when all worlds are known.
    default void finish(Scores scores) {
        // Most know the truth of a world by itself.
    }
}
