package io.barnraiser.bench.truth;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what jobs do in the background.
final class Waiting {

    private static final long PAUSE = 20_000_000;

    /// Nothing that is asked for in a world of a few hundred members takes nearly as long.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Waiting() {}

    /// Comes back when it no longer goes on.
    ///
    /// @throws IllegalStateException when it goes on for ten minutes: it would go on for ever
    static void whilst(BooleanSupplier goesOn) {
        whilst(goesOn, PATIENCE);
    }

    static void whilst(BooleanSupplier goesOn, Duration patience) {
        long began = System.nanoTime();
        while (goesOn.getAsBoolean()) {
            if (System.nanoTime() - began > patience.toNanos()) {
                throw new IllegalStateException("what was asked for is not done after " + patience);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
