package io.barnraiser.understand.journey;

import io.barnraiser.evidence.path.Memory;
import io.barnraiser.evidence.path.Redraws;
import io.barnraiser.evidence.path.Ways;
import io.barnraiser.evidence.path.Window;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.understand.tribe.Tribes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Analyses of all paths: how likely moves are, how long people stay, what stages are worth, where momentum comes from,
/// and what the next months may bring; of everybody, and by tribe, source and quarter of arrival. One goes on at a
/// time, as a job; what it found shows at once and whole when it ends. Safe for use by any number of threads.
public final class Analyses {

    /// The task that analyses; the job is named after the number of the analysis.
    static final String TASK = "understand.journey.analyse";

    private static final Logger log = LoggerFactory.getLogger(Analyses.class);

    /// At most two years: what was before says little of now.
    private static final int MOST_MONTHS = 24;

    /// Of each way to tell members apart, so many groups.
    private static final int GROUPS = 8;

    private final Database database;
    private final Journeys journeys;
    private final Tribes tribes;
    private final Supplier<String> currency;
    private final Jobs jobs;
    private final InstantSource clock;
    private final JourneyRunStore runs = new JourneyRunStore();

    /// @param currency ISO 4217 code of the installation's currency
    Analyses(
            Database database,
            Journeys journeys,
            Tribes tribes,
            Supplier<String> currency,
            Jobs jobs,
            InstantSource clock) {
        this.database = database;
        this.journeys = journeys;
        this.tribes = tribes;
        this.currency = currency;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The newest analysis that ended well; empty before the first.
    public Optional<JourneyRun> newest() {
        return database.read(runs::lastDone);
    }

    /// The last analysis, however it stands.
    public Optional<JourneyRun> last() {
        return database.read(runs::last);
    }

    /// What an analysis found of some.
    public List<Finding> findings(JourneyRun run, Split of) {
        return database.read(handle -> runs.findings(handle, run.id(), of));
    }

    /// Of whom an analysis speaks.
    public List<Split> splits(JourneyRun run) {
        return database.read(handle -> runs.splits(handle, run.id()));
    }

    /// Begins to analyse; returns false where an analysis goes on already.
    public boolean ask() {
        boolean isNew = database.<Boolean>write(handle -> {
            if (runs.last(handle).filter(JourneyRun::isRunning).isPresent()) {
                return false;
            }
            long id = runs.begin(handle, journeys.today(), currency.get(), clock.instant());
            return jobs.submit(handle, TASK, Long.toString(id), "");
        });
        jobs.wake();
        return isNew;
    }

    /// Ends the analysis that goes on; returns whether there was one.
    public boolean cancel() {
        return database.write(handle -> runs.last(handle)
                .filter(JourneyRun::isRunning)
                .map(run -> runs.end(handle, run.id(), JourneyRun.State.CANCELLED, clock.instant()))
                .orElse(false));
    }

    /// The work of the task. One that was broken off with the server begins anew; one that ended stays as it is.
    void run(long id) {
        Optional<JourneyRun> run = database.read(handle -> runs.find(handle, id));
        if (run.filter(JourneyRun::isRunning).isEmpty()) {
            return;
        }
        try {
            work(run.get());
        } catch (CancellationException ended) {
            log.info("journey.cancelled run={}", id);
        } catch (RuntimeException | Error error) {
            database.run(handle -> runs.end(handle, id, JourneyRun.State.FAILED, clock.instant()));
            throw error;
        }
    }

    private void work(JourneyRun run) {
        int until = Math.toIntExact(run.asOf().toEpochDay()) + 1;
        int first = journeys.firstDay()
                .map(day -> Math.toIntExact(day.toEpochDay()))
                .orElse(until);
        int months = Math.min(MOST_MONTHS, (until - first) / Analysis.MONTH);
        List<Finding> findings = new ArrayList<>();
        String memory = "cannot-tell";
        if (months > 0) {
            Window window = Window.ofThirtyDays(until - months * Analysis.MONTH, months);
            Map<Long, Long> homes = homes();
            WayReader reader = new WayReader(window, until, homes);
            List<Split> splits = splits(until, homes);
            long members = database.read(
                    handle -> WaysStore.members(handle, journeys.rules().version()));
            for (int i = 0; i < splits.size(); i++) {
                Split of = splits.get(i);
                long before = members * i;
                Ways ways = new Ways(Analysis.STATES, window, Redraws.usual(run.id()));
                read(reader, of, ways, until, seen -> report(run, before + seen, members * splits.size()));
                report(run, members * (i + 1), members * splits.size());
                Memory hangs = Memory.of(ways);
                memory = of.equals(Split.ALL) ? Analysis.key(hangs) : memory;
                findings.addAll(Analysis.of(of, ways, hangs, run.id()));
            }
        }
        String found = memory;
        database.run(handle -> {
            if (runs.end(handle, run.id(), JourneyRun.State.DONE, clock.instant())) {
                runs.outcome(handle, run.id(), months, found, findings);
            }
        });
        log.info("journey.analysed months={} findings={}", months, findings.size());
    }

    private void read(WayReader reader, Split of, Ways ways, int until, LongConsumer seen) {
        database.read((Handle handle) -> {
            int version = journeys.rules().version();
            Iterator<WaysStore.Spent> spent = WaysStore.spent(handle, currency.get());
            WaysStore.moves(handle, version, until - 1L, moves -> reader.read(moves, spent, of, ways, seen));
            return ways.people();
        });
    }

    private void report(JourneyRun run, long done, long total) {
        boolean goesOn = database.write(
                handle -> runs.advance(handle, run.id(), JourneyRun.Step.READING, done, total, clock.instant()));
        if (!goesOn) {
            throw new CancellationException();
        }
    }

    private Map<Long, Long> homes() {
        Map<Long, Long> homes = new HashMap<>();
        tribes.look(Tribes.NEWEST)
                .map(tribes::homes)
                .orElse(Map.of())
                .forEach((member, tribe) -> homes.put(member, tribe.value()));
        return homes;
    }

    /// Everybody, the largest tribes and sources, and the last quarters.
    private List<Split> splits(int until, Map<Long, Long> homes) {
        Map<Long, Long> sizes =
                homes.values().stream().collect(Collectors.groupingBy(tribe -> tribe, Collectors.counting()));
        Map<Long, Long> sources = new HashMap<>();
        TreeSet<String> quarters = new TreeSet<>();
        database.read((Handle handle) -> {
            WaysStore.moves(handle, journeys.rules().version(), until - 1L, moves -> {
                long last = -1;
                while (moves.hasNext()) {
                    WaysStore.Row row = moves.next();
                    if (row.member() != last) {
                        last = row.member();
                        sources.merge(row.source(), 1L, Long::sum);
                        quarters.add(WayReader.quarter(row.from()));
                    }
                }
            });
            return quarters.size();
        });
        List<Split> splits = new ArrayList<>(List.of(Split.ALL));
        largest(sizes).forEach(tribe -> splits.add(new Split(Split.Kind.TRIBE, Long.toString(tribe))));
        largest(sources).forEach(source -> splits.add(new Split(Split.Kind.SOURCE, Long.toString(source))));
        quarters.descendingSet().stream()
                .limit(GROUPS)
                .forEach(quarter -> splits.add(new Split(Split.Kind.COHORT, quarter)));
        return splits;
    }

    private static Stream<Long> largest(Map<Long, Long> groups) {
        return groups.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(GROUPS)
                .map(Map.Entry::getKey);
    }
}
