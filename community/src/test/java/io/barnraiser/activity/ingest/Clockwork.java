package io.barnraiser.activity.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that goes when it is told to.
final class Clockwork implements InstantSource {

    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
