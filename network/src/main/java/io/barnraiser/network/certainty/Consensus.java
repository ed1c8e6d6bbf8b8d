package io.barnraiser.network.certainty;

import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.graph.Graph;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// What many searches with different seeds agree on (Lancichinetti and Fortunato 2012): every tie is weighed
/// by the share of the searches that put its ends together, ties below one half are dropped, and the graph
/// that is left is searched anew, until all searches say the same. Pairs that have no tie are not counted, as
/// in the ensemble clustering of Poulin and Theberge (2019), so that memory stays within O(n + m).
///
/// @param partition what they agree on; every community is connected in the graph
/// @param runs the searches of the graph itself, one for each seed
/// @param rounds how often the graph was weighed and searched anew
/// @param isSettled whether all searches of the last round said the same; else the best of them was taken
public record Consensus(Partition partition, List<Partition> runs, int rounds, boolean isSettled) {

    private static final int MOST_ROUNDS = 10;

    public Consensus {
        runs = List.copyOf(runs);
    }

    /// Searches {@code graph} with the seeds from that of {@code leiden} on. Memory: 4 bytes a node and run,
    /// 2 an arc, and a second graph with weights.
    ///
    /// @param runs how many seeds, from 2 to 10,000; 50 are usual for small graphs, 10 for large ones
    /// @throws IllegalArgumentException when the graph is directed or the runs are out of range
    public static Consensus of(Graph graph, Leiden leiden, int runs) {
        return of(graph, leiden, runs, done -> {});
    }

    /// As {@link #of(Graph, Leiden, int)}.
    ///
    /// @param progress hears after each search how many are done; how many there will be is not known before,
    ///     often three times {@code runs}
    public static Consensus of(Graph graph, Leiden leiden, int runs, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        Runnable report = () -> progress.accept(done.incrementAndGet());
        List<Partition> first = Runs.of(graph, leiden, runs, report);
        List<Partition> now = first;
        Graph weighed = graph;
        int rounds = 0;
        Together together = Together.of(weighed, now);
        while (!together.isUnanimous() && rounds < MOST_ROUNDS) {
            weighed = together.weighed(graph);
            now = Runs.of(weighed, leiden, runs, report);
            together = Together.of(weighed, now);
            rounds++;
        }
        return new Consensus(Runs.best(weighed, leiden, now), first, rounds, together.isUnanimous());
    }

    /// How alike the searches of the graph are: mean adjusted mutual information between one and the next, at
    /// most 1, about 0 for chance.
    public double agreement() {
        return Runs.agreement(runs);
    }

    /// How often each community came back, `[k]`: see {@link Stability#of}. Over seeds only, so it says
    /// whether the search is steady, not whether the ties are many enough.
    public double[] stability() {
        return Stability.of(partition, runs);
    }

    /// How much of each node belongs to which community, by the share of searches.
    public Membership membership() {
        return Membership.over(partition, runs);
    }
}
