package io.barnraiser.understand.voice;

import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CancellationException;

/// Hears how far a reading is.
interface VoiceProgress {

    /// @param total 0 where it is not known
    /// @throws CancellationException when somebody ended it
    void tell(VoiceRun.Step step, long done, long total);

    /// Nobody wants to know.
    static VoiceProgress none() {
        return (step, done, total) -> {};
    }

    /// Writes it down, not too often, and learns whether somebody ended the reading.
    static VoiceProgress of(Database database, long run, InstantSource clock) {
        return new Written(database, run, clock);
    }

    /// As {@link #of}.
    final class Written implements VoiceProgress {

        private static final Duration PAUSE = Duration.ofMillis(700);

        private final Database database;
        private final long run;
        private final InstantSource clock;
        private Instant written = Instant.MIN;

        private Written(Database database, long run, InstantSource clock) {
            this.database = database;
            this.run = run;
            this.clock = clock;
        }

        @Override
        public void tell(VoiceRun.Step step, long done, long total) {
            Instant now = clock.instant();
            if (written.isAfter(now.minus(PAUSE))) {
                return;
            }
            written = now;
            if (!database.<Boolean>write(handle -> VoiceRunStore.advance(handle, run, step, done, total, now))) {
                throw new CancellationException("reading what is talked about was ended");
            }
        }
    }
}
