package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.ActivityId;
import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.job.Jobs;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The versions of the rules. A new one is prepared as a job beside the current one: it reads the
/// whole log, past days
/// included, and takes its place at once and whole when it knows as much. Safe for use by any number of threads.
public final class RuleVersions {

    /// The task that prepares a version; the job is named after its number.
    static final String TASK = "understand.journey.replay";

    private static final Logger log = LoggerFactory.getLogger(RuleVersions.class);

    private static final int BATCH = 5_000;
    private static final int PRUNED = 20_000;

    private final Database database;
    private final JourneyFollower follower;
    private final Audit audit;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Activities activities;
    private final RulesStore rules = new RulesStore();
    private final PathStore paths = new PathStore();
    private final CorrectionStore corrections = new CorrectionStore();

    RuleVersions(Database database, JourneyFollower follower, Audit audit, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.follower = follower;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
        this.activities = new Activities(database);
    }

    /// How far the preparation of a version is.
    ///
    /// @param read the number of the last activity that was read
    /// @param aim the number of the last one there was when it began
    /// @param paths how many paths are to be found yet
    public record Progress(int version, long read, long aim, long paths) {}

    /// Every version, the newest first.
    List<RuleVersion> all() {
        return database.read(rules::versions);
    }

    /// The rules of a version.
    Optional<RuleSet> find(int version) {
        return database.read(handle -> rules.find(handle, version));
    }

    /// A number that no rule of any version has, and none that is shipped.
    int freeNumber() {
        int shipped = ShippedRules.FIRST.rules().stream()
                .mapToInt(EvidenceRule::number)
                .max()
                .orElse(0);
        return 1 + Math.max(shipped, database.read(rules::highestRule));
    }

    /// How far the version that is being prepared is; empty when none is.
    Optional<Progress> progress() {
        return database.read(handle -> rules.versions(handle).stream()
                .filter(version -> version.status() == RuleVersion.Status.STAGED)
                .findFirst()
                .map(version -> new Progress(
                        version.number(),
                        version.readTo(),
                        version.aim(),
                        paths.countMarked(handle, version.number()))));
    }

    /// Begins to prepare these rules as a new version, with the precision that people measured where they checked
    /// enough. Returns its number; empty when another one is being prepared.
    public Optional<Integer> propose(String actor, RuleSet set) {
        Optional<Integer> begun = database.write(handle -> {
            follower.lock(handle);
            if (rules.of(handle, RuleVersion.Status.STAGED).isPresent()) {
                return Optional.<Integer>empty();
            }
            RuleSet current = follower.current(handle);
            int number = rules.newestVersion(handle) + 1;
            RuleSet measured = Precision.measured(set.as(number), corrections.checks(handle));
            rules.insert(
                    handle,
                    measured,
                    new RuleVersion(
                            number,
                            RuleVersion.Status.STAGED,
                            0,
                            rules.readTo(handle, current.version()),
                            clock.instant(),
                            actor));
            audit.record(handle, actor, "journey.rules", "journey_rules:" + number, "");
            jobs.submit(handle, TASK, Integer.toString(number), "");
            return Optional.of(number);
        });
        jobs.wake();
        return begun;
    }

    /// Gives up the version that is being prepared; returns whether there was one.
    boolean cancel(String actor) {
        return database.write(handle -> {
            follower.lock(handle);
            Optional<RuleSet> staged = rules.of(handle, RuleVersion.Status.STAGED);
            staged.ifPresent(set -> {
                rules.retire(handle, set.version());
                audit.record(handle, actor, "journey.rules-cancel", "journey_rules:" + set.version(), "");
            });
            return staged.isPresent();
        });
    }

    /// The work of the task; goes on where it was broken off.
    void run(int version) {
        while (step(version)) {
            log.debug("journey.replay version={}", version);
        }
        tidy();
        log.info("journey.replayed version={}", version);
    }

    /// What is read next.
    ///
    /// @param from the last activity that the version knows
    /// @param known the last one that the current version knows; nothing beyond it is read
    private record Next(RuleSet set, long from, long known, List<Activity> batch) {}

    /// Returns whether there is more to do.
    private boolean step(int version) {
        Optional<Next> next = database.read(handle -> staged(handle, version).map(set -> {
            long from = rules.readTo(handle, version);
            long known = known(handle);
            List<Activity> batch = activities.after(handle, new ActivityId(from), BATCH).stream()
                    .filter(activity -> activity.id().value() <= known)
                    .toList();
            return new Next(set, from, known, batch);
        }));
        return next.isPresent()
                && database.<Boolean>write(handle -> {
                    follower.lock(handle);
                    if (staged(handle, version).isEmpty()) {
                        return false;
                    }
                    return rules.readTo(handle, version) != next.get().from() || advance(handle, next.get());
                });
    }

    private boolean advance(Handle handle, Next next) {
        if (!next.batch().isEmpty()) {
            follower.take(handle, next.set(), next.batch(), true);
            return true;
        }
        // While the current one is made anew it may know less.
        if (follower.settle(handle, next.set()) || known(handle) != next.known() || next.known() < next.from()) {
            return true;
        }
        // It knows as much as the current one, whatever was erased meanwhile, and takes its place.
        rules.readTo(handle, next.set().version(), next.known());
        rules.become(handle, next.set().version(), RuleVersion.Status.CURRENT);
        return false;
    }

    private long known(Handle handle) {
        return rules.of(handle, RuleVersion.Status.CURRENT)
                .map(set -> rules.readTo(handle, set.version()))
                .orElse(0L);
    }

    private Optional<RuleSet> staged(Handle handle, int version) {
        return rules.of(handle, RuleVersion.Status.STAGED).filter(set -> set.version() == version);
    }

    /// Removes what past versions have left, piece by piece.
    private void tidy() {
        for (RuleVersion version : all()) {
            if (version.status() == RuleVersion.Status.PAST) {
                int removed;
                do {
                    removed = database.<Integer>write(handle -> {
                        follower.lock(handle);
                        return follower.prune(handle, version.number(), PRUNED);
                    });
                } while (removed > 0);
            }
        }
    }

    /// How often people found each rule right and wrong.
    Map<Integer, Checks> checks() {
        return database.read(corrections::checks);
    }
}
