package io.barnraiser.understand.tribe;

import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.network.Networks;
import io.barnraiser.understand.network.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks for tribes. What a look finds shows at once and whole when it ends, and nothing of it before.
public final class TribeRuns {

    private static final Logger log = LoggerFactory.getLogger(TribeRuns.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(700);

    private final Database database;
    private final Networks networks;
    private final InstantSource clock;

    TribeRuns(Database database, Networks networks, InstantSource clock) {
        this.database = database;
        this.networks = networks;
        this.clock = clock;
    }

    /// The last look, if there was one.
    public Optional<TribeRun> last() {
        return database.read(TribeRunStore::last);
    }

    /// Ends the look that goes on; returns whether there was one.
    public boolean cancel() {
        return database.write(handle -> TribeRunStore.last(handle)
                .filter(TribeRun::isRunning)
                .map(run -> TribeRunStore.end(handle, run.id(), TribeRun.State.CANCELLED, clock.instant()))
                .orElse(false));
    }

    /// Looks if no look has ended for the day that ended last, and anybody ever had to do with anybody.
    public void runIfDue() {
        Instant asOf = yesterday();
        boolean isDone = database.read(handle -> TribeRunStore.doneBy(handle, asOf))
                .filter(run -> run.asOf().equals(asOf))
                .isPresent();
        boolean isRunning = last().filter(TribeRun::isRunning)
                .filter(run -> run.updatedAt().isAfter(clock.instant().minus(Duration.ofMinutes(5))))
                .isPresent();
        if (!isDone && !isRunning && networks.firstDay().isPresent()) {
            run(asOf);
        }
    }

    /// Looks at the network as it was at the end of a day.
    ///
    /// @param asOf a moment of the day, in UTC
    public void run(Instant asOf) {
        Instant day = asOf.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        long id = database.<Long>write(handle -> TribeRunStore.begin(handle, day, clock.instant()));
        try {
            Reporter reporter = new Reporter(id);
            Snapshot snapshot = networks.snapshot(
                    day, networks.settings(), (part, done, total) -> reporter.goOn(TribeRun.Step.TIES, done, total));
            TribeRun.Outcome outcome = new TribeWork(database, id, reporter).work(snapshot);
            database.run(handle -> TribeRunStore.done(handle, id, outcome, clock.instant()));
            log.info("tribes.done verdict={} members={} ties={}", outcome.verdict(), outcome.members(), outcome.ties());
        } catch (CancellationException ended) {
            log.info("tribes.cancelled run={}", id);
        } catch (RuntimeException | Error error) {
            database.run(handle -> TribeRunStore.end(handle, id, TribeRun.State.FAILED, clock.instant()));
            throw error;
        } finally {
            tidy();
        }
    }

    private void tidy() {
        database.read(PruneStore::broken).forEach(run -> database.run(handle -> PruneStore.remove(handle, run)));
    }

    private Instant yesterday() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /// Writes how far a look is, not too often, and learns whether somebody ended it.
    private final class Reporter implements TribeProgress {
        private final long id;
        private final AtomicLong next = new AtomicLong();
        private volatile boolean goesOn = true;

        Reporter(long id) {
            this.id = id;
        }

        @Override
        public boolean goOn(TribeRun.Step step, long done, long total) {
            Instant now = clock.instant();
            long due = next.get();
            if (now.toEpochMilli() >= due
                    && next.compareAndSet(due, now.plus(BETWEEN_REPORTS).toEpochMilli())) {
                goesOn = database.<Boolean>write(handle -> TribeRunStore.advance(handle, id, step, done, total, now));
            }
            return goesOn;
        }
    }
}
