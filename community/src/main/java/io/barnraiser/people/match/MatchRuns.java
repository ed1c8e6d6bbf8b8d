package io.barnraiser.people.match;

import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares all identities with each other and writes down who may be one person. Reads in pieces, so that nobody waits
/// for it; about 1 KiB of memory an identity while it runs, and it does not begin where that is not to be had.
public final class MatchRuns {

    private static final Logger log = LoggerFactory.getLogger(MatchRuns.class);
    private static final int PIECE = 5_000;
    private static final long MEBIBYTE = 1 << 20;
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(700);
    /// A run by itself waits that many times as long as the last one took, so that matching takes a twentieth of
    /// the time at most.
    private static final int REST = 19;
    private static final Duration LEAST_REST = Duration.ofMinutes(2);

    /// So long a run is put off while much comes in: it would compare halves, and take from those who wait.
    private static final Duration LONGEST_PUT_OFF = Duration.ofMinutes(10);

    /// Measured with names, handles and addresses of usual length, and rounded up.
    private static final long BYTES_AN_IDENTITY = 1_500;

    private final Database database;
    private final InstantSource clock;
    private final long memory;
    private volatile Optional<Instant> putOffSince = Optional.empty();

    /// @param memory how many bytes the program may use; a run takes half of them at most
    MatchRuns(Database database, InstantSource clock, long memory) {
        this.database = database;
        this.clock = clock;
        this.memory = memory;
    }

    /// The last run, if there was one.
    public Optional<MatchRun> last() {
        return database.read(MatchRunStore::last);
    }

    /// Ends the run that goes on; returns whether there was one.
    public boolean cancel() {
        return database.write(handle -> MatchRunStore.last(handle)
                .filter(MatchRun::isRunning)
                .map(run -> MatchRunStore.end(handle, run.id(), MatchRun.State.CANCELLED, 0, clock.instant()))
                .orElse(false));
    }

    /// Runs if somebody came or changed since the last run and it is time for another; returns whether it ran.
    ///
    /// @param isBusy whether much comes in just now: then it is put off, for ten minutes at most
    public boolean runIfDue(boolean isBusy) {
        if (!isDue()) {
            putOffSince = Optional.empty();
            return false;
        }
        Instant now = clock.instant();
        Instant since = putOffSince.orElse(now);
        if (isBusy && now.isBefore(since.plus(LONGEST_PUT_OFF))) {
            putOffSince = Optional.of(since);
            return false;
        }
        putOffSince = Optional.empty();
        run();
        return true;
    }

    private boolean isDue() {
        return database.read(handle -> {
            Instant silent = clock.instant().minus(LEAST_REST);
            if (MatchRunStore.last(handle)
                    .filter(run -> run.isRunning() && run.updatedAt().isAfter(silent))
                    .isPresent()) {
                return false;
            }
            Optional<MatchRun> last = MatchRunStore.lastDone(handle);
            long newest = PeopleStore.extent(handle).newestAt();
            if (last.isEmpty()) {
                return newest > 0;
            }
            Instant ended = last.get().endedAt().orElse(last.get().updatedAt());
            Duration took = Duration.between(last.get().startedAt(), ended);
            Duration rest = took.multipliedBy(REST);
            Instant next = ended.plus(rest.compareTo(LEAST_REST) > 0 ? rest : LEAST_REST);
            return newest > last.get().newestAt().toEpochMilli()
                    && !clock.instant().isBefore(next);
        });
    }

    /// Runs now. What is suggested afterwards does not depend on earlier runs, but for what somebody decided.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when there are more identities than fit into memory
    public void run() {
        PeopleStore.Extent extent = requireMemory();
        long id = database.<Long>write(handle -> MatchRunStore.begin(handle, extent.newestAt(), clock.instant()));
        try {
            Reporter reporter = new Reporter(id);
            MatchEngine engine = new MatchEngine(MatchSettings.standard());
            Roll roll = read(engine, reporter, extent.count());
            List<MatchPair> pairs = engine.match(reporter);
            if (reporter.goOn(MatchProgress.Step.CHOOSE, roll.size(), roll.size())) {
                finish(id, roll, pairs);
            }
        } catch (RuntimeException | Error error) {
            database.run(handle -> MatchRunStore.end(handle, id, MatchRun.State.FAILED, 0, clock.instant()));
            throw error;
        }
    }

    /// Whom a run would compare, if that fits into memory; asked before one is begun.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when it would not, with what to do
    PeopleStore.Extent requireMemory() {
        PeopleStore.Extent extent = database.read(PeopleStore::extent);
        long needed = extent.count() * BYTES_AN_IDENTITY;
        if (needed > memory / 2) {
            throw Problem.of(
                            ErrorCode.UNAVAILABLE,
                            "There is not enough memory to compare everybody",
                            "%,d identities need about %,d MiB while they are compared. Start the program with BARNRAISER_HEAP=%dm."
                                    .formatted(extent.count(), needed / MEBIBYTE + 1, 2 * needed / MEBIBYTE + 1))
                    .exception();
        }
        return extent;
    }

    private Roll read(MatchEngine engine, Reporter reporter, long total) {
        Roll roll = new Roll();
        long after = 0;
        boolean goOn = true;
        while (goOn) {
            long from = after;
            List<PeopleStore.Known> piece = database.read(handle -> PeopleStore.next(handle, from, PIECE));
            for (PeopleStore.Known known : piece) {
                roll.add(known);
                engine.add(row(known), known.kind() != io.barnraiser.people.member.Identity.Kind.ACCOUNT);
                after = known.id();
            }
            goOn = piece.size() == PIECE && reporter.goOn(MatchProgress.Step.READ, roll.size(), total);
        }
        return roll;
    }

    private static MatchRow row(PeopleStore.Known known) {
        return new MatchRow(
                Long.toString(known.source()),
                Long.toString(known.id()),
                known.name(),
                known.handle(),
                known.email(),
                known.further());
    }

    private void finish(long id, Roll roll, List<MatchPair> pairs) {
        List<SuggestionStore.Finding> findings = roll.sieve(pairs, neverAgain());
        for (int from = 0; from < findings.size(); from += PIECE) {
            List<SuggestionStore.Finding> piece = findings.subList(from, Math.min(findings.size(), from + PIECE));
            database.run(handle -> SuggestionStore.upsert(handle, id, clock.instant(), piece));
        }
        database.run(handle -> {
            if (MatchRunStore.end(handle, id, MatchRun.State.DONE, findings.size(), clock.instant())) {
                SuggestionStore.deleteStale(handle, id);
            }
            SuggestionStore.deleteOrphans(handle);
        });
        log.info("match.done rows={} suggestions={}", roll.size(), findings.size());
    }

    private List<PeopleStore.Distinct> neverAgain() {
        List<PeopleStore.Distinct> all = new ArrayList<>();
        List<PeopleStore.Distinct> piece;
        do {
            long a = all.isEmpty() ? 0 : all.getLast().a();
            long b = all.isEmpty() ? 0 : all.getLast().b();
            piece = database.read(handle -> PeopleStore.distinct(handle, a, b, PIECE));
            all.addAll(piece);
        } while (piece.size() == PIECE);
        return all;
    }

    /// Writes how far a run is, not too often, and learns whether somebody ended it.
    private final class Reporter implements MatchProgress {
        private final long id;
        private final AtomicLong next = new AtomicLong();
        private volatile boolean goesOn = true;

        Reporter(long id) {
            this.id = id;
        }

        @Override
        public boolean goOn(Step step, long done, long total) {
            Instant now = clock.instant();
            long due = next.get();
            boolean isLast = step == Step.CHOOSE;
            if (isLast
                    || (now.toEpochMilli() >= due
                            && next.compareAndSet(due, now.plus(BETWEEN_REPORTS).toEpochMilli()))) {
                goesOn = database.<Boolean>write(handle -> MatchRunStore.advance(handle, id, step, done, total, now));
            }
            return goesOn;
        }
    }
}
