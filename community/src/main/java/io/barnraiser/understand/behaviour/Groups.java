package io.barnraiser.understand.behaviour;

import io.barnraiser.network.certainty.Consensus;
import io.barnraiser.network.certainty.Membership;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.graph.Graph;
import java.util.Arrays;
import java.util.function.IntConsumer;

/// The groups of members as their ties stood at the cut: what searches with several seeds agree on, from
/// ten members on. Found anew for every asking, since a look may know what came later.
final class Groups {

    /// Where somebody without such a group is.
    static final int NONE = -1;

    /// Further groups count as none: each makes the models larger.
    private static final int MOST = 12;

    private static final int LEAST_SIZE = 10;
    private static final int SEARCHES = 10;
    private static final int ITERATIONS = 10;

    private final long[] members;
    private final Partition found;
    private final Membership membership;
    private final int count;

    private Groups(long[] members, Partition found, Membership membership) {
        this.members = members;
        this.found = found;
        this.membership = membership;
        int shown = 0;
        while (shown < Math.min(MOST, found.communities()) && found.members(shown) >= LEAST_SIZE) {
            shown++;
        }
        this.count = shown;
    }

    /// @param members the numbers of the members by node, ascending, `[n]`
    /// @param ties who has to do with whom, undirected
    /// @param progress hears how many searches are done
    static Groups of(long[] members, Graph ties, long seed, IntConsumer progress) {
        Leiden leiden = new Leiden(new Quality.Modularity(1), ITERATIONS, seed);
        Partition found = ties.edges() == 0
                ? Partition.singletons(ties.nodes())
                : Consensus.of(ties, leiden, SEARCHES, progress).partition();
        return new Groups(members, found, Membership.byTies(ties, found));
    }

    int count() {
        return count;
    }

    /// The group that a member is counted to; {@link #NONE} where it is in none.
    int home(long member) {
        int node = Arrays.binarySearch(members, member);
        return node >= 0 && found.community(node) < count ? found.community(node) : NONE;
    }

    /// `[count + 1]`: which share of a member's ties leads to each group, and last to others; all 0
    /// without ties.
    double[] shares(long member) {
        double[] shares = new double[count + 1];
        int node = Arrays.binarySearch(members, member);
        if (node >= 0) {
            for (int group : membership.communities(node)) {
                shares[Math.min(group, count)] += membership.share(node, group);
            }
        }
        return shares;
    }
}
