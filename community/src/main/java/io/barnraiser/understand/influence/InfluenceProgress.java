package io.barnraiser.understand.influence;

/// Hears how far a search is, and may end it.
@FunctionalInterface
interface InfluenceProgress {

    /// Says how far it is.
    ///
    /// @param total 0 where it is not known
    /// @throws java.util.concurrent.CancellationException when somebody ended it
    void report(InfluenceRun.Step step, long done, long total);
}
