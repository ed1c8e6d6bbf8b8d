package io.barnraiser.understand.journey;

import io.barnraiser.activity.log.Activity;
import io.barnraiser.activity.log.LogFollower;
import io.barnraiser.activity.log.LogReplay;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.member.Move;
import io.barnraiser.platform.database.Dialect;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;

/// Keeps evidence and paths up to date with the log and with members as they are merged, parted and marked. Few
/// activities change paths at once; of many, only the evidence is noted, and each path is found
/// once when all is read.
final class JourneyFollower implements LogFollower, MemberListener {

    /// Batches from this length on are part of something long.
    private static final int LONG_BATCH = 1_000;

    private static final int PIECE = 2_000;

    /// One transaction at a time writes journeys: nobody may be erased while they are named.
    private static final long LOCK = 0x6a6f_7572_6e65_7900L;

    private final Dialect dialect;
    private final InstantSource clock;
    private final RulesStore rules = new RulesStore();
    private final JourneyUpkeep upkeep = new JourneyUpkeep();
    private final PathStore marks = new PathStore();
    private final CorrectionStore corrections = new CorrectionStore();
    private final Paths paths = new Paths();
    private final List<MoveListener> listeners = new CopyOnWriteArrayList<>();

    JourneyFollower(Dialect dialect, InstantSource clock) {
        this.dialect = dialect;
        this.clock = clock;
    }

    /// Tells {@code listener} who moves, from now on.
    void listen(MoveListener listener) {
        listeners.add(listener);
    }

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public void follow(Handle handle, List<Activity> batch) {
        dialect.lock(handle, LOCK);
        RuleSet current = current(handle);
        long known = rules.readTo(handle, current.version());
        Optional<RuleSet> next = rules.of(handle, RuleVersion.Status.STAGED)
                .filter(staged -> rules.readTo(handle, staged.version()) == known);
        take(handle, current, batch, batch.size() >= LONG_BATCH);
        next.ifPresent(staged -> take(handle, staged, batch, true));
    }

    /// Takes activities in for one version, in their order.
    ///
    /// @param isLong whether paths are to be found later
    void take(Handle handle, RuleSet set, List<Activity> batch, boolean isLong) {
        Set<Long> members = upkeep.take(handle, set, batch);
        rules.readTo(handle, set.version(), batch.getLast().id().value());
        if (isLong || members.size() >= LONG_BATCH) {
            marks.mark(handle, set.version(), members);
        } else {
            find(handle, set, members);
        }
    }

    private void find(Handle handle, RuleSet set, Collection<Long> members) {
        List<PathStore.Row> born = paths.find(handle, set, members);
        long today = Math.floorDiv(clock.millis(), Duration.ofDays(1).toMillis());
        List<StageMove> moves = born.stream()
                .filter(row -> row.segment().isMove())
                .filter(row ->
                        row.segment().from() >= today - 1 && row.segment().from() <= today)
                .map(row -> StageMove.of(row.member(), row.segment()))
                .toList();
        if (!moves.isEmpty()
                && rules.of(handle, RuleVersion.Status.CURRENT)
                        .filter(set::equals)
                        .isPresent()) {
            tell(handle, moves);
        }
    }

    /// Tells all who listen.
    void tell(Handle handle, List<StageMove> moves) {
        listeners.forEach(listener -> listener.moved(handle, moves));
    }

    @Override
    public boolean isBehind(Handle handle) {
        return rules.of(handle, RuleVersion.Status.CURRENT)
                .filter(set -> marks.hasMarked(handle, set.version()))
                .isPresent();
    }

    @Override
    public void settle(Handle handle) {
        dialect.lock(handle, LOCK);
        settle(handle, current(handle));
    }

    /// Finds the paths of some of those who were left for later; returns whether there were any.
    boolean settle(Handle handle, RuleSet set) {
        List<Long> some = marks.marked(handle, set.version(), PIECE);
        find(handle, set, some);
        marks.unmark(handle, set.version(), some);
        return !some.isEmpty();
    }

    @Override
    public void clear(Handle handle) {
        dialect.lock(handle, LOCK);
        RuleSet current = current(handle);
        clear(handle, current.version());
        rules.readTo(handle, current.version(), 0);
    }

    @Override
    public Optional<LogReplay> replay() {
        return Optional.of(new JourneyReplay(this));
    }

    /// Makes room for a replay. The version stays as far as it was, for others are measured by it.
    void makeRoom(Handle handle) {
        dialect.lock(handle, LOCK);
        RuleSet current = current(handle);
        if (upkeep.hasOthers(handle, current.version()) || marks.hasOthers(handle, current.version())) {
            clear(handle, current.version());
        } else {
            upkeep.empty(handle, dialect);
            marks.empty(handle, dialect);
        }
    }

    /// The log was replayed by these rules up to {@code aim}, from what was known when that began. Since then, of
    /// {@code identities} something has become otherwise. Returns up to where the log counts as read.
    ///
    /// @param members whose they were
    long replayed(Handle handle, RuleSet set, long aim, Set<Long> members, Collection<Long> identities) {
        RuleSet current = current(handle);
        if (current.version() != set.version()) {
            return rules.readTo(handle, current.version());
        }
        rules.readTo(handle, set.version(), aim);
        upkeep.forgetGone(handle, set.version(), members, identities);
        mark(handle, members);
        return aim;
    }

    /// Removes some of what a version that is no longer used has left; returns how many rows.
    int prune(Handle handle, int version, int most) {
        int removed = marks.prune(handle, version, most);
        return removed > 0 ? removed : upkeep.prune(handle, version, most);
    }

    void clear(Handle handle, int version) {
        upkeep.clear(handle, version);
        marks.clear(handle, version);
    }

    /// Locks out everybody else who writes journeys, to the end of the transaction.
    void lock(Handle handle) {
        dialect.lock(handle, LOCK);
    }

    /// The rules that hold; the shipped ones become the first version when nobody has made one.
    RuleSet current(Handle handle) {
        return rules.of(handle, RuleVersion.Status.CURRENT).orElseGet(() -> {
            rules.insert(
                    handle,
                    ShippedRules.FIRST,
                    new RuleVersion(1, RuleVersion.Status.CURRENT, 0, 0, clock.instant(), ""));
            return ShippedRules.FIRST;
        });
    }

    /// Finds the path of one member at once.
    void again(Handle handle, MemberId member) {
        RuleSet current = current(handle);
        find(handle, current, List.of(member.value()));
        // If paths are made anew just now, this one may have been found already without what was said.
        marks.mark(handle, current.version(), List.of(member.value()));
        rules.of(handle, RuleVersion.Status.STAGED)
                .ifPresent(staged -> marks.mark(handle, staged.version(), List.of(member.value())));
    }

    @Override
    public void moved(Handle handle, List<Move> moves) {
        Set<Long> touched = new TreeSet<>();
        moves.forEach(move -> {
            touched.add(move.from().value());
            touched.add(move.to().value());
        });
        mark(handle, touched);
    }

    @Override
    public void changed(Handle handle, Collection<MemberId> members) {
        List<Long> numbers = members.stream().map(MemberId::value).toList();
        for (int version : rules.live(handle)) {
            marks.mark(handle, version, marks.misplaced(handle, version, numbers));
        }
    }

    /// The paths of these members are to be found anew, and of all who did something towards them.
    void mark(Handle handle, Collection<Long> members) {
        for (int version : rules.live(handle)) {
            Set<Long> all = new TreeSet<>(members);
            all.addAll(upkeep.towards(handle, version, members));
            marks.mark(handle, version, all);
        }
    }

    /// Identities are erased: removes up to about {@code limit} rows that name them, and returns
    /// how many; in the end
    /// the paths of whom that concerns are right.
    int forget(Handle handle, Set<Long> members, List<Long> identities, int limit) {
        dialect.lock(handle, LOCK);
        mark(handle, members);
        int removed = upkeep.forget(handle, identities, limit);
        if (removed == 0) {
            removed = corrections.forget(handle, identities, limit);
        }
        for (int version : rules.live(handle)) {
            rules.find(handle, version).ifPresent(set -> paths.find(handle, set, members));
        }
        return removed;
    }
}
