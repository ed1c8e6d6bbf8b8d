package io.barnraiser.activity.timeline;

import java.util.List;
import java.util.Optional;

/// A member as the members list shows them.
///
/// @param id the member's number
/// @param name as it is shown
/// @param sortName as it is sorted
/// @param handle how they are addressed in the first of their sources that has such a name
/// @param standing {@code member}, {@code visitor}, {@code staff}, {@code bot} or {@code bridge}
/// @param firstAt when they were first seen, in epoch milliseconds; 0 for never
/// @param lastAt when they were last seen
/// @param activityCount how often they did something
/// @param spendMinor what they spent, in the smallest unit of the installation's currency
/// @param orderCount orders, in any currency
/// @param unanswered questions that nobody has answered
/// @param unansweredAt when the newest of these was asked; 0 for none
/// @param sources the numbers of the sources they are known in
/// @param tags the tags they carry
public record MemberRow(
        long id,
        String name,
        String sortName,
        Optional<String> handle,
        String standing,
        long firstAt,
        long lastAt,
        long activityCount,
        long spendMinor,
        long orderCount,
        long unanswered,
        long unansweredAt,
        List<Long> sources,
        List<String> tags) {

    public MemberRow {
        sources = List.copyOf(sources);
        tags = List.copyOf(tags);
    }

    /// Where this row stands in a list sorted so.
    Cursor cursor(MemberSort sort) {
        String key = switch (sort) {
            case SEEN -> Long.toString(lastAt);
            case SINCE -> Long.toString(firstAt);
            case NAME -> sortName;
            case ACTIVITIES -> Long.toString(activityCount);
            case SPEND -> Long.toString(spendMinor);
            case WAITING -> Long.toString(unansweredAt);
        };
        return new Cursor(key, id);
    }
}
