package io.barnraiser.understand.network;

import io.barnraiser.network.graph.Graph;
import io.barnraiser.people.member.MemberId;
import java.time.Instant;
import java.util.Arrays;
import java.util.OptionalInt;

/// The network as it was at the end of one day: who had to do with whom, and how much. Never changes, so any
/// number of threads may read it; about 8 bytes a member and 24 a tie.
///
/// Nodes are the members with a tie, in the order of their numbers. Bots and bridges are left out; those who
/// work for the brand are in, and marked.
///
/// @param asOf the beginning of the day (UTC) at whose end it is seen
/// @param settings how ties were weighed
/// @param members the numbers of the members by node, ascending. The array itself: do not change it
/// @param staff by node, whether the member works for the brand. The array itself: do not change it
/// @param directed an arc from who did to whom it was done, with its weight: 1 is a reply of that day, by the
///     weights that are assumed
/// @param undirected the same nodes; both directions of two members added up to one edge
@SuppressWarnings("ArrayRecordComponent") // a million objects in their place would be no better guarded, and slow
public record Snapshot(
        Instant asOf, TieSettings settings, long[] members, boolean[] staff, Graph directed, Graph undirected) {

    /// @throws IllegalArgumentException when the parts are not of one size
    public Snapshot {
        if (staff.length != members.length
                || directed.nodes() != members.length
                || undirected.nodes() != members.length) {
            throw new IllegalArgumentException("the parts of a snapshot must have a row a member");
        }
    }

    /// How many members have a tie.
    public int size() {
        return members.length;
    }

    /// The member at a node.
    public MemberId member(int node) {
        return new MemberId(members[node]);
    }

    /// Where a member stands; empty for those without a tie. O(log n).
    public OptionalInt node(MemberId member) {
        int node = Arrays.binarySearch(members, member.value());
        return node < 0 ? OptionalInt.empty() : OptionalInt.of(node);
    }
}
