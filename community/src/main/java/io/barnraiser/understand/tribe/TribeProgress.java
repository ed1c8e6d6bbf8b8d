package io.barnraiser.understand.tribe;

/// Hears how far a look is, and may end it.
@FunctionalInterface
interface TribeProgress {

    /// Says how far it is; returns whether to go on.
    ///
    /// @param total 0 where it is not known
    boolean goOn(TribeRun.Step step, long done, long total);
}
