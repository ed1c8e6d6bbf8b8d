package io.barnraiser.understand.network;

import io.barnraiser.understand.network.NetworkProgress.Step;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CancellationException;
import org.jdbi.v3.core.Handle;

/// Takes one snapshot. Time O(rows + ties log ties); at its peak about 100 bytes a pair of members that ever had
/// to do with each other, and 8 an identity.
final class SnapshotWork {

    private final Handle handle;
    private final long day;
    private final TieSettings settings;
    private final Steps steps;
    private final Scale scale;
    private final PairSums pairs = new PairSums();

    /// @param handle in a transaction whose state does not change
    /// @param day from 1970-01-01
    SnapshotWork(Handle handle, long day, TieSettings settings, NetworkProgress progress) {
        this.handle = handle;
        this.day = day;
        this.settings = settings;
        this.steps = new Steps(progress);
        this.scale = new Scale(settings, new KnownStore().kinds(handle), day);
    }

    /// @throws CancellationException when the progress says not to go on
    Snapshot take() {
        return snapshot(new TieReading(handle, day, steps).read(new TieReading.Acts() {
            @Override
            public void did(int from, int to, int kind, long on, long amount) {
                pairs.add(from, to, scale.weigh(kind, on, amount));
            }

            @Override
            public void met(int one, int other, int kind, long since, int people) {
                long share = scale.together(kind, since, people);
                pairs.add(one, other, share);
                pairs.add(other, one, share);
            }
        }));
    }

    private Snapshot snapshot(Census census) {
        steps.begin(Step.GRAPH, pairs.size());
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
            steps.next();
        }
        return kept;
    }
}
