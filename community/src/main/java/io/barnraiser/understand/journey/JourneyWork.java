package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.activity.log.LogImage;
import io.barnraiser.activity.log.LogPeople;
import io.barnraiser.activity.log.LogReplay;
import io.barnraiser.activity.log.LogThings;
import io.barnraiser.platform.database.NewRows;
import io.barnraiser.understand.journey.EvidenceRule.Basis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Makes evidence anew, identity by identity, and then the path of each member. The same as {@link JourneyUpkeep} and
/// {@link Paths} make of the log batch by batch.
final class JourneyWork implements LogReplay.Work {

    private static final int MEMBERS = 50_000;

    /// @param channels the names of channels by number, in lower case
    /// @param kinds the kinds of activity by number
    /// @param orders the days of orders that the shop kept, sorted
    @SuppressWarnings("ArrayRecordComponent")
    record Known(
            LogPeople people,
            LogThings things,
            Map<Long, String> channels,
            Map<Integer, ActivityKind> kinds,
            long[] orders) {}

    private final JourneyFollower follower;
    private final RuleSet rules;
    private final Known known;
    private final EvidenceSums sums;
    private final Set<Integer> purchases;
    private final FlatFirsts firsts;
    private final FlatFirsts ofMembers;
    private final EvidenceStore evidence = new EvidenceStore();
    private final Paths paths = new Paths();
    private final PathStore store = new PathStore();
    private final CorrectionStore corrections = new CorrectionStore();
    private final Map<PathStore.Move, Long> moves = new HashMap<>();
    private final Proofs judge;

    JourneyWork(JourneyFollower follower, RuleSet rules, Known known) {
        this.follower = follower;
        this.rules = rules;
        this.judge = new Proofs(rules);
        this.known = known;
        this.sums = new EvidenceSums(
                rules, known.channels(), this::thing, identity -> known.people().isAlive((int) identity));
        this.purchases = JourneyUpkeep.purchases(rules);
        this.firsts = new FlatFirsts(known.people().highestIdentity());
        this.ofMembers = new FlatFirsts(known.people().highestMember());
    }

    private @Nullable Thing thing(long number) {
        int thing = (int) number;
        int author = known.things().author(thing);
        return known.things().isThere(thing)
                ? new Thing(known.things().type(thing), author == 0 ? OptionalLong.empty() : OptionalLong.of(author))
                : null;
    }

    @Override
    public Consumer<Handle> people(LogImage image, int from, int to) {
        Map<EvidenceStore.Waiting, EvidenceStore.Sum> waiting = new TreeMap<>();
        NewRows found = new NewRows(
                "journey_evidence", "version", "identity_id", "rule_no", "day", "other_id", "amount", "activity_id");
        NewRows heard = new NewRows("journey_first", "version", "identity_id", "first_day", "bought_day");
        for (int identity = from; identity < to; identity++) {
            if (known.people().isAlive(identity)) {
                take(image, identity);
                add(found);
                waiting.putAll(sums.waiting());
                add(identity, heard);
                sums.clear();
            }
        }
        return handle -> {
            found.insert(handle);
            heard.insert(handle);
            evidence.addWaiting(handle, rules.version(), waiting);
        };
    }

    private void take(LogImage image, int identity) {
        for (int place = image.first(identity); place < image.end(identity); place++) {
            ActivityKind kind = known.kinds().getOrDefault(image.kind(place), ActivityKind.ACT);
            if (sums.asksFor(kind)) {
                sums.add(image.activity(place, identity, kind));
            }
        }
        if (!sums.buyers().isEmpty()) {
            takeOrders(identity);
        }
    }

    private void takeOrders(int identity) {
        long[] orders = known.orders();
        int first = Arrays.binarySearch(orders, LogFactsStore.order(identity, Integer.MIN_VALUE));
        for (EvidenceRule rule : rules.enabled()) {
            if (rule.basis() == Basis.ORDER) {
                for (int at = first < 0 ? -first - 1 : first;
                        at < orders.length && orders[at] >>> 32 == identity;
                        at++) {
                    sums.evidence()
                            .merge(
                                    new EvidenceStore.Key(identity, rule.number(), LogFactsStore.day(orders[at]), 0),
                                    new EvidenceStore.Sum(1, 0),
                                    EvidenceStore.Sum::and);
                }
            }
        }
    }

    private void add(NewRows rows) {
        sums.evidence().forEach((key, sum) -> {
            firsts.add((int) key.identity(), key.day(), purchases.contains(key.rule()));
            rows.number(rules.version())
                    .number(key.identity())
                    .number(key.rule())
                    .number(key.day())
                    .number(key.other())
                    .number(sum.amount())
                    .number(sum.activity());
        });
    }

    private void add(int identity, NewRows heard) {
        if (firsts.isHeardOf(identity)) {
            FirstStore.First first = firsts.of(identity);
            ofMembers.add(known.people().member(identity), first);
            heard.number(rules.version()).number(identity).number(first.first()).number(first.bought());
        }
    }

    @Override
    public List<LogReplay.Stage> stages() {
        return List.of(
                new LogReplay.Stage(known.people().highestMember(), MEMBERS, this::paths),
                new LogReplay.Stage(1, 1, (reading, from, to) -> this::writeMoves));
    }

    private Consumer<Handle> paths(Handle reading, int from, int to) {
        Set<Long> members = new TreeSet<>();
        Set<Integer> scattered = new TreeSet<>();
        for (int member = from; member < to; member++) {
            for (int identity : known.people().identities(member)) {
                members.add((long) member);
                if ((identity < from || identity >= to) && firsts.isHeardOf(identity)) {
                    scattered.add(identity);
                }
            }
        }
        Map<Integer, List<Trace>> traces = new HashMap<>();
        // Most identities have the number of their member: they are read in one go.
        evidence.each(reading, rules.version(), from, to, (identity, rule, day, other, sum) -> {
            int member = known.people().member((int) identity);
            if (member >= from && member < to) {
                add(
                        traces,
                        (int) identity,
                        new Trace(rule, day, identity, sum.amount(), sum.activity(), other(member, (int) other)));
            }
        });
        evidence.each(
                reading,
                rules.version(),
                scattered,
                (identity, rule, day, other, sum) -> add(
                        traces,
                        (int) identity,
                        new Trace(
                                rule,
                                day,
                                identity,
                                sum.amount(),
                                sum.activity(),
                                other(known.people().member((int) identity), (int) other))));
        Map<Long, Set<Corrected>> wrong =
                corrections.isAnyWrong(reading) ? corrections.wrong(reading, members) : Map.of();
        NewRows rows = PathStore.rows();
        Map<PathStore.Move, Long> moved = new HashMap<>();
        for (long member : members) {
            List<Trace> found = traces.getOrDefault((int) member, List.of());
            List<Segment> path = judge.path(found, wrong.getOrDefault(member, Set.of()));
            Paths.count(path, move -> moved.merge(move, 1L, Long::sum));
            path.forEach(segment -> add(rows, member, segment));
        }
        return handle -> write(handle, from, to, members, rows, moved);
    }

    private void add(Map<Integer, List<Trace>> traces, int identity, Trace trace) {
        if (known.people().standing(identity).equals("member")) {
            traces.computeIfAbsent(known.people().member(identity), none -> new ArrayList<>())
                    .add(trace);
        }
    }

    private void add(NewRows rows, long member, Segment segment) {
        rows.number(rules.version())
                .number(member)
                .number(segment.from())
                .number(segment.to())
                .number(segment.before().code())
                .number(segment.state().code())
                .number(segment.attained().code());
    }

    /// Where something was told of some of them meanwhile, the paths of all are found as always.
    private void write(
            Handle handle, int from, int to, Set<Long> members, NewRows rows, Map<PathStore.Move, Long> moved) {
        if (store.isThere(handle, rules.version(), from, to)) {
            paths.find(handle, rules, members);
        } else {
            rows.insert(handle);
            moved.forEach((move, times) -> moves.merge(move, times, Long::sum));
        }
    }

    private void writeMoves(Handle handle) {
        store.count(handle, rules.version(), new TreeMap<>(moves));
        store.removeEmpty(handle, rules.version());
    }

    private Trace.Other other(int member, int identity) {
        if (identity == 0) {
            return Trace.Other.NOBODY;
        }
        int other = known.people().member(identity);
        if (other == 0) {
            return new Trace.Other(false, Trace.Other.NEVER, Trace.Other.NEVER);
        }
        FirstStore.First first = ofMembers.of(other);
        return new Trace.Other(other != member, day(first.first()), day(first.bought()));
    }

    private static long day(long day) {
        return day == FirstStore.NEVER ? Trace.Other.NEVER : day;
    }

    @Override
    public long end(Handle handle, long aim, Supplier<Collection<Long>> changed) {
        follower.lock(handle);
        Collection<Long> identities = changed.get();
        Set<Long> members = new TreeSet<>();
        identities.forEach(identity -> members.add((long) known.people().member(identity.intValue())));
        return follower.replayed(handle, rules, aim, members, identities);
    }
}
