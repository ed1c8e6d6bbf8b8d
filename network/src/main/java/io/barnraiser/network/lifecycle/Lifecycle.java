package io.barnraiser.network.lifecycle;

import io.barnraiser.network.community.Overlaps;
import io.barnraiser.network.community.Partition;
import java.util.Arrays;
import java.util.List;

/// Follows tribes from one time to the next, in the manner of Greene, Doyle and Cunningham (2010): a community
/// takes the number of the earlier tribe that it is most alike, one for one, so that the likenesses (Jaccard)
/// add up to the most. What has more than half of its members in another went into it; what has more than
/// half of its members from another broke off from it.
///
/// The same moments give the same numbers. O(n log n + m), where m is the cost of matching: it grows with the
/// cube of the largest group of communities that are alike crosswise, seldom more than three.
///
/// @param least communities of fewer members are no tribes; from 1 on, 3 is usual
/// @param alike the least likeness with which a number is handed on, above 0, at most 1; 0.3 is usual
/// @param change up to which share of its size a tribe may grow or shrink and counts as continued; from 0
///     on, 0.1 is usual
public record Lifecycle(int least, double alike, double change) {

    /// @throws IllegalArgumentException for numbers outside of these
    public Lifecycle {
        if (least < 1 || !(alike > 0 && alike <= 1) || !(change >= 0)) {
            throw new IllegalArgumentException("least %s, alike %s, change %s".formatted(least, alike, change));
        }
    }

    /// With the usual settings: from 3 members on, likeness 0.3, change 0.1.
    public static Lifecycle usual() {
        return new Lifecycle(3, 0.3, 0.1);
    }

    /// The next time.
    ///
    /// @param moment who belongs to which tribe now
    /// @param tribes the tribe of each community, `[k]`, 0 for those that are too small
    /// @param changes what happened: first to the tribes that are, in the order of their communities, then to
    ///     those that were
    public record Step(Moment moment, List<Long> tribes, List<Change> changes) {
        public Step {
            tribes = List.copyOf(tribes);
            changes = List.copyOf(changes);
        }
    }

    /// Takes {@code before} to what was found now.
    ///
    /// @param members the number of the member at each node, `[n]`, ascending
    /// @param found the communities of the nodes
    /// @throws IllegalArgumentException when the members do not ascend or are not as many as the nodes
    public Step next(Moment before, long[] members, Partition found) {
        Moment.requireAscending(members);
        if (members.length != found.size()) {
            throw new IllegalArgumentException("%d members for %d nodes".formatted(members.length, found.size()));
        }
        long[] earlier = before.numbers();
        int[] sizes =
                Arrays.stream(found.sizes()).takeWhile(size -> size >= least).toArray();
        int[] labels = found.labels();
        for (int node = 0; node < labels.length; node++) {
            labels[node] = labels[node] < sizes.length ? labels[node] : -1;
        }
        int[] earlierSizes = before.sizes(earlier);
        Overlaps overlaps = Overlaps.of(before.placesOf(members, earlier), earlierSizes, labels, sizes);
        int[] oldOf = Heirs.of(overlaps, sizes.length, alike);

        long next = before.next();
        long[] numbers = new long[sizes.length];
        for (int community = 0; community < sizes.length; community++) {
            numbers[community] = oldOf[community] >= 0 ? earlier[oldOf[community]] : next++;
        }
        long[] tribes = new long[members.length];
        for (int node = 0; node < tribes.length; node++) {
            tribes[node] = labels[node] >= 0 ? numbers[labels[node]] : 0;
        }
        List<Change> changes = new Chronicle(earlier, earlierSizes, numbers, sizes, oldOf, overlaps).changes(change);
        List<Long> ofCommunities = Arrays.stream(Arrays.copyOf(numbers, found.communities()))
                .boxed()
                .toList();
        return new Step(new Moment(members.clone(), tribes, next), ofCommunities, changes);
    }
}
