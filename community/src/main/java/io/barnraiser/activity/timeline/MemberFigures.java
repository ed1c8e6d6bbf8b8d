package io.barnraiser.activity.timeline;

import java.util.SortedSet;
import java.util.TreeSet;

/// What the members list says of a member: the row in {@code member_summary} and the facets behind it.
///
/// @param memberId who
/// @param name as it is shown
/// @param sortName as it is sorted
/// @param standing the member's standing, or {@code visitor} for those of whom only a browser is known
/// @param firstAt the first activity, in epoch milliseconds; 0 for none
/// @param lastAt the last one
/// @param activityCount how many
/// @param spendMinor what they paid less what was paid back, in the smallest unit of the installation's currency
/// @param orderCount how many orders, in any currency
/// @param unanswered how many of their questions wait for an answer
/// @param unansweredAt when the newest of these was asked; 0 for none
/// @param sources where they are known
/// @param kinds what they did
record MemberFigures(
        long memberId,
        String name,
        String sortName,
        String standing,
        long firstAt,
        long lastAt,
        long activityCount,
        long spendMinor,
        long orderCount,
        long unanswered,
        long unansweredAt,
        SortedSet<Long> sources,
        SortedSet<Long> kinds) {

    MemberFigures {
        sources = new TreeSet<>(sources);
        kinds = new TreeSet<>(kinds);
    }

    long sourceBits() {
        return sources.stream().mapToLong(FacetBits::of).reduce(0, (a, b) -> a | b);
    }

    long kindBits() {
        long waiting = unanswered > 0 ? FacetBits.WAITING : 0;
        return kinds.stream().mapToLong(FacetBits::of).reduce(waiting, (a, b) -> a | b);
    }
}
