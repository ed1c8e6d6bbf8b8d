package io.barnraiser.understand.influence;

import io.barnraiser.evidence.Interval;
import io.barnraiser.network.spread.GroupRule;
import io.barnraiser.network.spread.SeedSearch;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.database.Removal;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.understand.influence.InfluenceModule.Neighbours;
import io.barnraiser.understand.network.Networks;
import io.barnraiser.understand.network.Snapshot;
import io.barnraiser.understand.tribe.TribeId;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// With whom to begin so that a message reaches many. One search goes on at a time, as a job; its answer
/// shows at once and whole when it ends. Safe for use by any number of threads.
public final class Carriers {

    /// The task that searches; the job is named after the number of the search.
    static final String TASK = "understand.influence.search";

    private static final Logger log = LoggerFactory.getLogger(Carriers.class);

    private final Database database;
    private final Neighbours neighbours;
    private final Asks asks;
    private final Jobs jobs;
    private final InstantSource clock;

    Carriers(Database database, Neighbours neighbours, Asks asks, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.neighbours = neighbours;
        this.asks = asks;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The newest answer; empty before the first.
    public Optional<InfluenceRun> newest() {
        return database.read(InfluenceRunStore::lastDone);
    }

    /// The last search, however it stands.
    public Optional<InfluenceRun> last() {
        return database.read(InfluenceRunStore::last);
    }

    /// Those whom a search named, in the order of choice. Who was erased or merged into another since is
    /// left out.
    public List<Seed> seeds(InfluenceRun run) {
        return database.read(handle -> SeedStore.of(handle, run.id()));
    }

    /// Begins to search on the network as it is now; returns false where a search goes on already.
    public boolean ask(Question question) {
        boolean isNew = database.<Boolean>write(handle -> {
            if (InfluenceRunStore.last(handle).filter(InfluenceRun::isRunning).isPresent()) {
                return false;
            }
            long id = InfluenceRunStore.begin(handle, today(), question, clock.instant());
            return jobs.submit(handle, TASK, Long.toString(id), "");
        });
        jobs.wake();
        return isNew;
    }

    /// Ends the search that goes on; returns whether there was one.
    public boolean cancel() {
        return database.write(handle -> InfluenceRunStore.last(handle)
                .filter(InfluenceRun::isRunning)
                .map(run -> InfluenceRunStore.end(handle, run.id(), InfluenceRun.State.CANCELLED, clock.instant()))
                .orElse(false));
    }

    /// The work of the task. A search that was broken off with the server begins anew; one that ended
    /// stays as it is.
    void run(long id) {
        Optional<InfluenceRun> run = database.read(handle -> InfluenceRunStore.find(handle, id));
        if (run.filter(InfluenceRun::isRunning).isEmpty()) {
            return;
        }
        try {
            work(run.get());
        } catch (CancellationException ended) {
            log.info("influence.cancelled run={}", id);
        } catch (RuntimeException | Error error) {
            database.run(handle -> InfluenceRunStore.end(handle, id, InfluenceRun.State.FAILED, clock.instant()));
            throw error;
        }
    }

    private void work(InfluenceRun run) {
        Question question = run.question();
        InfluenceReporter reporter = new InfluenceReporter(database, run.id(), clock);
        Networks networks = neighbours.networks();
        Tribes tribes = neighbours.tribes();
        Snapshot snapshot = networks.snapshot(run.asOf(), networks.settings(), (part, done, total) -> {
            reporter.report(InfluenceRun.Step.TIES, done, total);
            return true;
        });
        Map<Long, TribeId> homes = tribes.look(Tribes.NEWEST).map(tribes::homes).orElse(Map.of());
        Passing whole = Passing.of(snapshot, member -> true);
        Learning.Result learned = new LearningWork(database, networks, reporter).learn(snapshot, whole);
        Passing asked = question.tribe()
                .map(within -> Passing.of(snapshot, member -> within.equals(homes.get(member))))
                .orElse(whole);
        // Whoever has fallen silent hears nothing and passes nothing on.
        Set<Long> dormant = neighbours.journeys().dormant();
        Passing assumed = Passing.of(snapshot, member -> asked.node(member) >= 0 && !dormant.contains(member));
        Passing passing = learned.ways().map(ways -> assumed.with(whole, ways)).orElse(assumed);
        Set<Long> lately = asks.lately();
        Candidates candidates = candidates(passing, homes, question, lately);
        Optional<CarrierSearch.Found> found = new CarrierSearch(passing, candidates, reporter).find(question.people());
        InfluenceRun.Outcome outcome = new InfluenceRun.Outcome(
                passing.size(),
                passing.model().graph().arcs(),
                found.map(answer -> OptionalDouble.of(answer.certified())).orElse(OptionalDouble.empty()),
                found.map(CarrierSearch.Found::reach).orElse(Map.of()),
                figures(learned, found),
                learned.passed(),
                Arrays.stream(passing.members()).filter(lately::contains).count(),
                asked.size() - passing.size());
        List<Seed> seeds = found.map(answer -> seeds(passing, homes, answer)).orElse(List.of());
        database.run(handle -> {
            if (InfluenceRunStore.end(handle, run.id(), InfluenceRun.State.DONE, clock.instant())) {
                SeedStore.clear(handle, run.id());
                InfluenceFigureStore.clear(handle, run.id());
                InfluenceRunStore.outcome(handle, run.id(), outcome);
                SeedStore.insert(handle, run.id(), seeds);
            }
        });
        log.info("influence.done members={} ties={} seeds={}", outcome.members(), outcome.ties(), seeds.size());
    }

    private static Map<Aspect, Interval> figures(Learning.Result learned, Optional<CarrierSearch.Found> found) {
        Map<Aspect, Interval> figures = new EnumMap<>(Aspect.class);
        figures.putAll(learned.figures());
        found.ifPresent(answer -> figures.putAll(answer.figures()));
        return figures;
    }

    private Candidates candidates(Passing passing, Map<Long, TribeId> homes, Question question, Set<Long> askedLately) {
        Willing willing = new Willing(database, neighbours.consents(), question.permission());
        Map<TribeId, Integer> numbers = new HashMap<>();
        boolean[] allowed = new boolean[passing.size()];
        int[] groups = new int[passing.size()];
        for (int node = 0; node < passing.size(); node++) {
            long member = passing.members()[node];
            allowed[node] = !askedLately.contains(member) && willing.mayBe(member);
            groups[node] = Optional.ofNullable(homes.get(member))
                    .map(tribe -> numbers.computeIfAbsent(tribe, unseen -> numbers.size()))
                    .orElse(SeedSearch.ALONE);
        }
        // Without tribes there is no rule for them.
        GroupRule rule = numbers.isEmpty() ? GroupRule.ANY : question.rule();
        return new Candidates(allowed, groups, rule, node -> willing.is(passing.members()[node]));
    }

    private static List<Seed> seeds(Passing passing, Map<Long, TribeId> homes, CarrierSearch.Found found) {
        List<Seed> seeds = new ArrayList<>();
        for (int i = 0; i < found.nodes().length; i++) {
            long member = passing.members()[found.nodes()[i]];
            seeds.add(new Seed(i + 1, member, Optional.ofNullable(homes.get(member)), found.adds()[i]));
        }
        return seeds;
    }

    private Instant today() {
        return clock.instant()
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /// Takes members away from every answer, and that they were asked; returns how many rows are gone.
    int forget(Handle handle, Collection<Long> members, int most) {
        Removal removal = new Removal(handle, members, most);
        SeedStore.forget(removal);
        AskStore.forget(removal);
        return removal.done();
    }
}
