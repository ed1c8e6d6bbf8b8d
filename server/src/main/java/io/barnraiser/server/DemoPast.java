package io.barnraiser.server;

import java.time.Instant;
import java.time.InstantSource;

/// The clock of a demonstration while it is filled: shows whatever time somebody did something at.
/// Used by one thread.
final class DemoPast implements InstantSource {

    private volatile Instant shown;

    DemoPast(Instant shown) {
        this.shown = shown;
    }

    void show(Instant time) {
        shown = time;
    }

    @Override
    public Instant instant() {
        return shown;
    }
}
