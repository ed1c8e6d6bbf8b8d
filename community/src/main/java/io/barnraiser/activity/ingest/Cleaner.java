package io.barnraiser.activity.ingest;

import io.barnraiser.activity.log.LogWriter;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.time.InstantSource;

/// Removes records as they came, and drops, when they are older than the settings say. The activities stay.
final class Cleaner {

    private static final int STEP = 2_000;

    private final Database database;
    private final LogWriter log;
    private final InstantSource clock;
    private final IngestModule.Retention retention;
    private final DropStore drops = new DropStore();

    Cleaner(Database database, LogWriter log, InstantSource clock, IngestModule.Retention retention) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.retention = retention;
    }

    /// Works in pieces, so that others write in between.
    void run() {
        Instant now = clock.instant();
        database.run(handle -> drops.removeBefore(handle, now.minus(retention.dropped())));
        Instant before = now.minus(retention.raw());
        int removed = STEP;
        while (removed == STEP) {
            removed = database.write(handle -> log.forgetRecords(handle, before, STEP));
        }
    }
}
