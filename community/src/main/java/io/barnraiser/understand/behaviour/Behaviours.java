package io.barnraiser.understand.behaviour;

import io.barnraiser.people.account.Settings;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import io.barnraiser.understand.network.Networks;
import io.barnraiser.understand.tribe.TribeRun;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether behaviour tells more than what members stated of themselves. One asking goes on at a time, as
/// a job; its answer shows at once and whole when it ends. Safe for use by any number of threads.
public final class Behaviours {

    /// The task that asks; the job is named after the number of the asking.
    static final String TASK = "understand.behaviour.ask";

    private static final Logger log = LoggerFactory.getLogger(Behaviours.class);
    private static final Duration BETWEEN = Duration.ofDays(7);
    private static final String AREA = "behaviour";
    private static final String TRAITS = "given_traits";

    private final Database database;
    private final Networks networks;
    private final Tribes tribes;
    private final Settings settings;
    private final Jobs jobs;
    private final InstantSource clock;

    Behaviours(Database database, Networks networks, Tribes tribes, Settings settings, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.networks = networks;
        this.tribes = tribes;
        this.settings = settings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The newest answer; empty before the first.
    public Optional<BehaviourRun> newest() {
        return database.read(BehaviourRunStore::answered);
    }

    /// The last asking, however it stands.
    public Optional<BehaviourRun> last() {
        return database.read(BehaviourRunStore::last);
    }

    /// The traits of which the team says that members gave them themselves. No other is used.
    public Set<String> givenTraits() {
        Map<String, String> stored = database.read(handle -> settings.of(handle, AREA));
        return stored.getOrDefault(TRAITS, "")
                .lines()
                .filter(name -> !name.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Says which traits members gave themselves.
    public void giveTraits(String actor, Collection<String> names) {
        settings.put(actor, AREA, Map.of(TRAITS, String.join("\n", names)));
    }

    /// The day as of which is asked when nobody says another: that of the newest look for tribes.
    public Optional<Instant> day() {
        return tribes.look(Tribes.NEWEST).map(TribeRun::asOf);
    }

    /// Begins to ask as of the end of a day; returns false where an asking goes on already.
    public boolean ask(Instant asOf) {
        Instant day = asOf.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        boolean isNew = database.<Boolean>write(handle -> {
            if (BehaviourRunStore.last(handle).filter(BehaviourRun::isRunning).isPresent()) {
                return false;
            }
            long id = BehaviourRunStore.begin(handle, day, clock.instant());
            return jobs.submit(handle, TASK, Long.toString(id), "");
        });
        jobs.wake();
        return isNew;
    }

    /// Asks once a week, after a look for tribes.
    void askIfDue() {
        Optional<Instant> before = last().map(BehaviourRun::asOf);
        day().filter(day -> before.isEmpty() || !day.isBefore(before.get().plus(BETWEEN)))
                .ifPresent(this::ask);
    }

    /// Ends the asking that goes on; returns whether there was one.
    public boolean cancel() {
        return database.<Boolean>write(handle -> BehaviourRunStore.last(handle)
                .map(run -> BehaviourRunStore.end(handle, run.id(), BehaviourRun.State.CANCELLED, clock.instant()))
                .orElse(false));
    }

    /// The work of the task. One that was broken off with the server begins anew; one that ended stays as
    /// it is.
    void run(long id) {
        Optional<BehaviourRun> run = database.read(handle -> BehaviourRunStore.find(handle, id));
        if (run.filter(BehaviourRun::isRunning).isEmpty()) {
            return;
        }
        try {
            BehaviourProgress progress = new BehaviourProgress(database, id, clock);
            BehaviourRun.Found found = new BehaviourWork(database, networks, progress).work(run.get(), givenTraits());
            database.run(handle -> BehaviourRunStore.answer(handle, id, found, clock.instant()));
            log.info("behaviour.done answer={} judged={} told={}", found.answer(), found.judged(), found.told());
        } catch (CancellationException ended) {
            log.info("behaviour.cancelled run={}", id);
        } catch (RuntimeException | Error error) {
            database.run(handle -> BehaviourRunStore.end(handle, id, BehaviourRun.State.FAILED, clock.instant()));
            throw error;
        }
    }
}
