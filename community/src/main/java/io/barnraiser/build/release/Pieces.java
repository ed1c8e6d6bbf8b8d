package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.Lineage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The pieces that led to a release and how much each counts. All that was told to the brand is one piece, whatever
/// number of links it has: a hundred who say the same have said one thing. What was done elsewhere is one more.
///
/// @param byLink the piece of each link
/// @param weights of each piece, after {@link Lineage}; sums to 1
@SuppressWarnings("ArrayRecordComponent") // made once, handed over, never compared
record Pieces(Map<Long, Integer> byLink, double[] weights) {

    private static final int ELSEWHERE = 0;
    private static final int TOLD = 1;

    /// @param links what led to it
    static Pieces of(List<Link> links) {
        Map<Long, Integer> byLink = new HashMap<>();
        byLink.put(0L, ELSEWHERE);
        int next = TOLD + 1;
        for (Link link : links) {
            byLink.put(link.id(), link.kind() == LinkKind.FEEDBACK ? TOLD : next++);
        }
        double[] own = new double[next];
        own[ELSEWHERE] = 1;
        List<Set<Integer>> parents = new ArrayList<>();
        for (int piece = 0; piece < next; piece++) {
            parents.add(new TreeSet<>());
        }
        for (Link link : links) {
            int piece = byLink.getOrDefault(link.id(), ELSEWHERE);
            Integer child = link.cameWith() == 0 ? null : byLink.get(link.cameWith());
            if (child == null) {
                own[piece] = 1;
            } else if (child != piece) {
                parents.get(child).add(piece);
            }
        }
        return new Pieces(
                byLink,
                Lineage.shares(
                        own,
                        parents.stream()
                                .map(set ->
                                        set.stream().mapToInt(Integer::intValue).toArray())
                                .toList()));
    }

    /// The piece of a link; empty where the link is gone.
    Optional<Integer> of(long link) {
        return Optional.ofNullable(byLink.get(link));
    }
}
