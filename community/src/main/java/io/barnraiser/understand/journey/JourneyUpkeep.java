package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.platform.database.Chunk;
import io.barnraiser.platform.database.Dialect;
import io.barnraiser.understand.journey.EvidenceRule.Basis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/// Takes activities in as evidence, for one version of the rules, and says whose path that may change. The rows depend
/// only on the activities read so far, and on what is known of things and orders now: not on how the log was cut into
/// batches, and not on whether a reply came before what it answers.
final class JourneyUpkeep {

    private static final int PIECE = 5_000;

    private final EvidenceStore evidence = new EvidenceStore();
    private final FirstStore firsts = new FirstStore();
    private final LogFactsStore facts = new LogFactsStore();

    /// Reads activities that were not read before; returns the members whose evidence it is, and those who did
    /// something towards one of whom something new is known.
    Set<Long> take(Handle handle, RuleSet rules, List<Activity> batch) {
        Map<Long, Thing> things = facts.things(handle, things(batch));
        Set<Long> people = people(batch);
        things.values().forEach(thing -> thing.author().ifPresent(people::add));
        Map<Long, Long> members = facts.members(handle, people);
        EvidenceSums sums =
                new EvidenceSums(rules, facts.channels(handle, channels(batch)), things::get, members::containsKey);
        batch.forEach(sums::add);

        Map<EvidenceStore.Key, EvidenceStore.Sum> added = new TreeMap<>(sums.evidence());
        evidence.addWaiting(handle, rules.version(), sums.waiting());
        settle(handle, rules, things).forEach((key, sum) -> added.merge(key, sum, EvidenceStore.Sum::and));
        evidence.add(handle, rules.version(), added);
        Set<Long> touched = new TreeSet<>(sums.buyers());
        added.keySet().forEach(key -> touched.add(key.identity()));
        countOrders(handle, rules, sums.buyers());
        return concerned(handle, rules, touched, firsts(handle, rules, added, sums.buyers()));
    }

    /// What waited for these things and is evidence now.
    private Map<EvidenceStore.Key, EvidenceStore.Sum> settle(Handle handle, RuleSet rules, Map<Long, Thing> things) {
        List<EvidenceStore.Waiting> settled = new ArrayList<>();
        Map<EvidenceStore.Key, EvidenceStore.Sum> found = new HashMap<>();
        evidence.waiting(handle, rules.version(), new TreeSet<>(things.keySet()))
                .forEach((key, sum) -> {
                    Fit fit = rules.rule(key.rule())
                            .map(rule -> Fit.of(rule, key.identity(), key.thing(), things.get(key.thing())))
                            .orElse(Fit.NO);
                    switch (fit) {
                        case Fit.Later ignored -> {}
                        case Fit.No ignored -> settled.add(key);
                        case Fit.Yes(long other) -> {
                            settled.add(key);
                            found.merge(
                                    new EvidenceStore.Key(key.identity(), key.rule(), key.day(), other),
                                    sum,
                                    EvidenceStore.Sum::and);
                        }
                    }
                });
        evidence.removeWaiting(handle, rules.version(), settled);
        return found;
    }

    /// Orders change: they are paid back and called off. So they are counted anew.
    private void countOrders(Handle handle, RuleSet rules, Set<Long> buyers) {
        for (EvidenceRule rule : rules.enabled()) {
            if (rule.basis() == Basis.ORDER && !buyers.isEmpty()) {
                evidence.remove(handle, rules.version(), rule.number(), buyers);
                evidence.add(handle, rules.version(), facts.orders(handle, rule.number(), buyers));
            }
        }
    }

    /// Brings up to date when identities were first heard of and first bought; returns those for whom it changed.
    private Set<Long> firsts(
            Handle handle, RuleSet rules, Map<EvidenceStore.Key, EvidenceStore.Sum> added, Set<Long> buyers) {
        Set<Integer> purchases = purchases(rules);
        Map<Long, FirstStore.First> heard = new TreeMap<>();
        added.keySet()
                .forEach(key -> heard.merge(
                        key.identity(),
                        new FirstStore.First(key.day(), purchases.contains(key.rule()) ? key.day() : FirstStore.NEVER),
                        FirstStore.First::and));
        Set<Long> touched = new TreeSet<>(heard.keySet());
        touched.addAll(buyers);
        Map<Long, FirstStore.First> before = firsts.read(handle, rules.version(), touched);
        before.forEach((identity, first) -> heard.merge(identity, first, FirstStore.First::and));
        Map<Long, FirstStore.First> counted = firsts.count(handle, rules.version(), purchases, buyers);
        buyers.forEach(heard::remove);
        heard.putAll(counted);
        Set<Long> gone = new TreeSet<>(buyers);
        gone.removeAll(counted.keySet());
        gone.retainAll(before.keySet());
        firsts.remove(handle, rules.version(), gone);
        heard.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        firsts.put(handle, rules.version(), heard);
        Set<Long> changed = new TreeSet<>(heard.keySet());
        changed.addAll(gone);
        return changed;
    }

    private Set<Long> concerned(Handle handle, RuleSet rules, Set<Long> touched, Set<Long> changed) {
        Set<Long> members = new TreeSet<>(facts.members(handle, touched).values());
        members.addAll(
                towards(handle, rules.version(), facts.members(handle, changed).values()));
        return members;
    }

    /// The members who did something towards one of these.
    Set<Long> towards(Handle handle, int version, Collection<Long> members) {
        return members.isEmpty()
                ? Set.of()
                : evidence.membersTowards(
                        handle,
                        version,
                        facts.identities(handle, new TreeSet<>(members)).keySet());
    }

    /// Removes up to about {@code limit} rows that name one of these identities; returns how many.
    int forget(Handle handle, List<Long> identities, int limit) {
        int removed = evidence.forget(handle, identities, limit);
        return removed > 0 ? removed : firsts.forget(handle, identities);
    }

    /// Removes some of what a version that is no longer used has left; returns how many rows.
    int prune(Handle handle, int version, int most) {
        int removed = evidence.prune(handle, version, most);
        return removed > 0 ? removed : firsts.prune(handle, version, most);
    }

    /// Of these identities some are gone: removes all that names them, and adds to {@code members} those whom others
    /// belong to now, or who did something towards one that is gone.
    void forgetGone(Handle handle, int version, Set<Long> members, Collection<Long> identities) {
        Map<Long, Long> there = facts.members(handle, identities);
        members.addAll(there.values());
        List<Long> gone = identities.stream()
                .filter(identity -> !there.containsKey(identity))
                .toList();
        members.addAll(evidence.membersTowards(handle, version, gone));
        for (List<Long> some : Chunk.of(gone)) {
            int removed;
            do {
                removed = forget(handle, some, PIECE);
            } while (removed > 0);
        }
    }

    /// Whether other versions have evidence.
    boolean hasOthers(Handle handle, int version) {
        return evidence.hasOthers(handle, version);
    }

    /// Removes everything of all versions.
    void empty(Handle handle, Dialect dialect) {
        evidence.empty(handle, dialect);
        firsts.empty(handle, dialect);
    }

    void clear(Handle handle, int version) {
        evidence.clear(handle, version);
        firsts.clear(handle, version);
    }

    /// The numbers of the rules of purchase.
    static Set<Integer> purchases(RuleSet rules) {
        Set<Integer> numbers = new HashSet<>();
        rules.enabled().stream()
                .filter(rule -> rule.stage() == Stage.PURCHASE)
                .forEach(rule -> numbers.add(rule.number()));
        return numbers;
    }

    private static Set<Long> things(List<Activity> batch) {
        Set<Long> things = new TreeSet<>();
        for (Activity activity : batch) {
            activity.objectId().ifPresent(things::add);
            activity.replyToObjectId().ifPresent(things::add);
        }
        return things;
    }

    private static Set<Long> people(List<Activity> batch) {
        Set<Long> people = new TreeSet<>();
        for (Activity activity : batch) {
            people.add(activity.identityId());
            activity.directedIdentityId().ifPresent(people::add);
        }
        return people;
    }

    private static Set<Long> channels(List<Activity> batch) {
        Set<Long> channels = new TreeSet<>();
        batch.forEach(activity -> activity.channelId().ifPresent(channels::add));
        return channels;
    }
}
