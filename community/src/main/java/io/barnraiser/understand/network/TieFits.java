package io.barnraiser.understand.network;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Learns from the community how its ties are to be weighed. One fit goes on at a time, as a job; what it learned is
/// taken only when the team says so, and can be given back. Safe for use by any number of threads.
public final class TieFits {

    /// The task that fits; the job is named after the number of the fit.
    static final String TASK = "understand.network.fit";

    private static final Logger log = LoggerFactory.getLogger(TieFits.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(700);
    private static final long SEED = 1;

    private final Database database;
    private final StoredSettings stored;
    private final Jobs jobs;
    private final InstantSource clock;

    TieFits(Database database, StoredSettings stored, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.stored = stored;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The newest that ended well; empty before the first.
    public Optional<TieFit> newest() {
        return database.read(TieFitStore::lastDone);
    }

    /// The last one, however it stands.
    public Optional<TieFit> last() {
        return database.read(TieFitStore::last);
    }

    /// Begins to learn from all days up to yesterday; returns false where that goes on already.
    public boolean begin() {
        boolean isNew = database.<Boolean>write(handle -> {
            if (TieFitStore.last(handle).filter(TieFit::isRunning).isPresent()) {
                return false;
            }
            Instant now = clock.instant();
            Instant yesterday = now.atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .minusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            long id = TieFitStore.begin(handle, yesterday, now);
            return jobs.submit(handle, TASK, Long.toString(id), "");
        });
        jobs.wake();
        return isNew;
    }

    /// Ends the one that goes on; returns whether there was one.
    public boolean cancel() {
        return database.write(handle -> TieFitStore.last(handle)
                .filter(TieFit::isRunning)
                .map(fit -> TieFitStore.end(handle, fit.id(), TieFit.State.CANCELLED, clock.instant()))
                .orElse(false));
    }

    /// Weighs ties as was learned; what held before is kept. Returns whether there was anything to take.
    public boolean adopt(String actor) {
        Optional<TieFit> learned = newest().filter(fit -> fit.outcome().hasWeights());
        learned.ifPresent(fit -> {
            TieSettings before = database.read(stored::read);
            TieSettings after = fit.outcome().into(before);
            if (!after.equals(before)) {
                stored.keep(actor, before);
                stored.write(actor, after);
            }
        });
        return learned.isPresent();
    }

    /// Weighs ties again as before something was learned; returns whether anything was kept to go back to.
    public boolean giveBack(String actor) {
        Optional<TieSettings> before = before();
        before.ifPresent(settings -> stored.write(actor, settings));
        return before.isPresent();
    }

    /// What held before something learned was taken, while that which was learned holds.
    Optional<TieSettings> before() {
        TieSettings now = database.read(stored::read);
        boolean isTaken = newest().map(TieFit::outcome)
                .filter(TieFit.Outcome::hasWeights)
                .filter(outcome -> outcome.into(now).equals(now))
                .isPresent();
        return isTaken ? database.read(stored::kept) : Optional.empty();
    }

    /// The work of the task. One that was broken off with the server begins anew; one that ended is left alone.
    void run(long id) {
        Optional<TieFit> fit = last().filter(last -> last.id() == id).filter(TieFit::isRunning);
        if (fit.isEmpty()) {
            return;
        }
        try {
            work(fit.get());
        } catch (CancellationException ended) {
            log.info("network.fit.cancelled run={}", id);
        } catch (RuntimeException | Error error) {
            database.run(handle -> TieFitStore.end(handle, id, TieFit.State.FAILED, clock.instant()));
            throw error;
        }
    }

    private void work(TieFit fit) {
        Reporter reporter = new Reporter(fit.id());
        long day = fit.asOf().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        TieFitting fitting = database.read(handle -> new TieFitting(
                TieHistory.read(handle, day, (step, done, total) -> reporter.goOn(TieFit.Step.READING, done, total)),
                day,
                new KnownStore().kinds(handle),
                SEED));
        TieFit.Outcome outcome = fitting.fit(tried -> {
            if (!reporter.goOn(TieFit.Step.FITTING, tried, TieFitting.HALF_LIVES.length)) {
                throw new CancellationException("a fit of weights was ended");
            }
        });
        database.run(handle -> {
            if (TieFitStore.end(handle, fit.id(), TieFit.State.DONE, clock.instant())) {
                TieFitStore.outcome(handle, fit.id(), outcome);
            }
        });
        log.info(
                "network.fit.done verdict={} pairs={} answered={}",
                outcome.verdict(),
                outcome.pairs(),
                outcome.answered());
    }

    /// Writes how far a fit is, not too often, and learns whether somebody ended it.
    private final class Reporter {
        private final long id;
        private Instant next = Instant.MIN;
        private boolean goesOn = true;

        Reporter(long id) {
            this.id = id;
        }

        boolean goOn(TieFit.Step step, long done, long total) {
            Instant now = clock.instant();
            if (!now.isBefore(next)) {
                next = now.plus(BETWEEN_REPORTS);
                goesOn = database.<Boolean>write(handle -> TieFitStore.advance(handle, id, step, done, total, now));
            }
            return goesOn;
        }
    }
}
