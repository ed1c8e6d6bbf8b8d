package io.barnraiser.understand.network;

import io.barnraiser.understand.network.NetworkProgress.Step;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Takes one snapshot. Time O(rows + ties log ties); at its peak about 100 bytes a pair of members that ever had
/// to do with each other, and 8 an identity.
final class SnapshotWork {

    /// Rows between two looks at whether to go on.
    private static final int PIECE = 1 << 14;

    private final Handle handle;
    private final long day;
    private final TieSettings settings;
    private final NetworkProgress progress;
    private final Scale scale;
    private final SnapshotStore store = new SnapshotStore();
    private final PairSums pairs = new PairSums();
    private @Nullable Meeting meeting;
    private long done;

    /// @param handle in a transaction whose state does not change
    /// @param day from 1970-01-01
    SnapshotWork(Handle handle, long day, TieSettings settings, NetworkProgress progress) {
        this.handle = handle;
        this.day = day;
        this.settings = settings;
        this.progress = progress;
        this.scale = new Scale(settings, new KnownStore().kinds(handle), day);
    }

    /// @throws CancellationException when the progress says not to go on
    Snapshot take() {
        Census census = census();
        ties(census);
        meetings(census);
        return snapshot(census);
    }

    private Census census() {
        long highest = store.highestIdentity(handle);
        begin(Step.PEOPLE, highest);
        Census census = new Census(highest);
        store.people(handle, (identity, member, isStaff) -> {
            census.add(identity, member, isStaff);
            step(Step.PEOPLE, highest);
        });
        return census;
    }

    private void ties(Census census) {
        long total = store.countTies(handle);
        begin(Step.TIES, total);
        store.ties(handle, day, (identity, other, kind, on, amount) -> {
            int from = census.member(identity);
            int to = census.member(other);
            if (from != Census.NOBODY && to != Census.NOBODY && from != to) {
                pairs.add(from, to, scale.weigh(kind, on, amount));
            }
            step(Step.TIES, total);
        });
    }

    private void meetings(Census census) {
        long total = store.countMeetings(handle);
        begin(Step.MEETINGS, total);
        store.meetings(handle, day, (object, kind, identity, since) -> {
            Meeting current = meeting;
            if (current == null || !current.is(object, kind)) {
                endMeeting();
                current = new Meeting(object, kind);
                meeting = current;
            }
            current.add(census.member(identity), since);
            step(Step.MEETINGS, total);
        });
        endMeeting();
    }

    private void endMeeting() {
        if (meeting != null) {
            meeting.share(scale, pairs);
        }
        meeting = null;
    }

    private Snapshot snapshot(Census census) {
        begin(Step.GRAPH, pairs.size());
        Kept kept = kept();
        int[] numbers = kept.members();
        long[] members = new long[numbers.length];
        boolean[] staff = new boolean[numbers.length];
        int[] nodes = new int[numbers.length == 0 ? 0 : numbers[numbers.length - 1] + 1];
        for (int node = 0; node < numbers.length; node++) {
            members[node] = numbers[node];
            staff[node] = census.isStaff(numbers[node]);
            nodes[numbers[node]] = node;
        }
        return new Snapshot(
                LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant(),
                settings,
                members,
                staff,
                kept.directed(nodes, members.length),
                kept.undirected(nodes, members.length));
    }

    /// Pairs whose both directions together are heavy enough. What weighs nothing is no tie.
    private Kept kept() {
        long least = Math.max(1, Scale.ceiling(settings.leastWeight()));
        Kept kept = new Kept(pairs.sorted());
        for (int i = 0; i < kept.pairs.length; i++) {
            long there = pairs.sum(kept.pairs[i]);
            long back = pairs.sum(PairSums.turned(kept.pairs[i]));
            if (there + back >= least) {
                kept.keep(i, there, back);
            }
            step(Step.GRAPH, kept.pairs.length);
        }
        return kept;
    }

    private void begin(Step step, long total) {
        done = 0;
        report(step, total);
    }

    private void step(Step step, long total) {
        done++;
        if (done % PIECE == 0) {
            report(step, total);
        }
    }

    private void report(Step step, long total) {
        if (!progress.goOn(step, done, total)) {
            throw new CancellationException("the snapshot was ended at " + step);
        }
    }
}
