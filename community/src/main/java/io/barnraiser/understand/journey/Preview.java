package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.Activity;
import io.barnraiser.platform.database.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/// How many members would stand elsewhere today under other rules, from members drawn by lot: their activities are
/// judged by both sets of rules. Costs what the drawn members ever did, up to a bound each.
final class Preview {

    /// So many members are looked at; where there are no more, all of them.
    static final int DRAWN = 300;

    /// Of each, so many of the newest activities of each identity.
    private static final int NEWEST = 2_000;

    private final Database database;
    private final RandomGenerator random;
    private final Activities activities;
    private final SampleStore sample = new SampleStore();
    private final LogFactsStore facts = new LogFactsStore();

    Preview(Database database, RandomGenerator random) {
        this.database = database;
        this.random = random;
        this.activities = new Activities(database);
    }

    /// Compares on a day.
    Shift compare(RuleSet now, RuleSet then, LocalDate day) {
        return database.read(handle -> {
            List<Long> drawn = sample.draw(handle, random, DRAWN);
            Map<Long, List<Long>> identities = new HashMap<>();
            facts.identities(handle, drawn)
                    .forEach((identity, member) -> identities
                            .computeIfAbsent(member, none -> new ArrayList<>())
                            .add(identity));
            long moved = drawn.stream()
                    .filter(member -> moves(handle, identities.getOrDefault(member, List.of()), now, then, day))
                    .count();
            return new Shift(moved, drawn.size(), sample.members(handle));
        });
    }

    private boolean moves(Handle handle, List<Long> identities, RuleSet now, RuleSet then, LocalDate day) {
        List<Activity> done = new ArrayList<>();
        for (long identity : identities) {
            done.addAll(activities.newest(handle, identity, NEWEST));
        }
        return !state(handle, identities, now, done, day).equals(state(handle, identities, then, done, day));
    }

    private State state(Handle handle, List<Long> identities, RuleSet set, List<Activity> done, LocalDate day) {
        List<Trace> traces = traces(handle, identities, set, done);
        return Path.of(Proofs.of(set, traces, Set.of()), Proofs.days(set, traces), set.thresholds()).stream()
                .filter(segment -> segment.holds(day.toEpochDay()))
                .map(Segment::state)
                .findFirst()
                .orElse(State.NONE);
    }

    private List<Trace> traces(Handle handle, List<Long> identities, RuleSet set, List<Activity> done) {
        Set<Long> named = new TreeSet<>();
        Set<Long> channels = new TreeSet<>();
        Set<Long> people = new TreeSet<>(identities);
        for (Activity activity : done) {
            activity.objectId().ifPresent(named::add);
            activity.replyToObjectId().ifPresent(named::add);
            activity.channelId().ifPresent(channels::add);
            activity.directedIdentityId().ifPresent(people::add);
        }
        Map<Long, Thing> things = facts.things(handle, named);
        things.values().forEach(thing -> thing.author().ifPresent(people::add));
        EvidenceSums sums = new EvidenceSums(set, facts.channels(handle, channels), things::get, people::contains);
        done.forEach(sums::add);
        Map<EvidenceStore.Key, EvidenceStore.Sum> found = new TreeMap<>(sums.evidence());
        set.enabled().stream()
                .filter(rule -> rule.basis() == EvidenceRule.Basis.ORDER)
                .forEach(rule -> found.putAll(facts.orders(handle, rule.number(), identities)));
        Set<Long> others = new HashSet<>();
        found.keySet().forEach(key -> others.add(key.other()));
        Map<Long, Trace.Other> known = sample.others(handle, others, identities);
        List<Trace> traces = new ArrayList<>();
        found.forEach((key, sum) -> traces.add(new Trace(
                key.rule(),
                key.day(),
                key.identity(),
                sum.amount(),
                sum.activity(),
                known.getOrDefault(key.other(), Trace.Other.NOBODY))));
        return traces;
    }
}
