package io.barnraiser.understand.influence;

import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;

/// Writes how far a search is, not too often, and learns whether somebody ended it.
final class InfluenceReporter implements InfluenceProgress {

    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(700);

    private final Database database;
    private final long run;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    InfluenceReporter(Database database, long run, InstantSource clock) {
        this.database = database;
        this.run = run;
        this.clock = clock;
    }

    @Override
    public synchronized void report(InfluenceRun.Step step, long done, long total) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(BETWEEN_REPORTS);
        if (!database.<Boolean>write(handle -> InfluenceRunStore.advance(handle, run, step, done, total, now))) {
            throw new CancellationException("a search for people to begin with was ended");
        }
    }
}
