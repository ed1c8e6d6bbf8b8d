package io.barnraiser.understand.tribe;

import java.util.concurrent.CancellationException;

/// Hears how far a look is, and may end it.
@FunctionalInterface
interface TribeProgress {

    /// Says how far it is; returns whether to go on.
    ///
    /// @param total 0 where it is not known
    boolean goOn(TribeRun.Step step, long done, long total);

    /// As {@link #goOn}, and ends the work here where it is not to go on.
    ///
    /// @throws CancellationException then
    default void goOnOrEnd(TribeRun.Step step, long done, long total) {
        if (!goOn(step, done, total)) {
            throw new CancellationException("a look for tribes was ended");
        }
    }
}
