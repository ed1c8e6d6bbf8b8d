package io.barnraiser.bench.truth;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what jobs do in the background.
final class Waiting {

    private static final long PAUSE = 20_000_000;

    private Waiting() {}

    /// Comes back when it no longer goes on.
    static void whilst(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            LockSupport.parkNanos(PAUSE);
        }
    }
}
