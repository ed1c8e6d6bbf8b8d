package io.barnraiser.activity.timeline;

import java.util.LinkedHashMap;
import java.util.Map;

/// One condition of a filter, in the two forms that a query may use it in.
///
/// @param source SQL that selects the numbers of all members who pass, as {@code member_id}
/// @param check SQL that says whether the row {@code w} of {@code member_summary} passes
/// @param isWithinIndex whether the check needs nothing but the columns of the order's index
/// @param sortedBy the order whose index the check can limit directly, as its code; empty for none
/// @param size how many members of that standing pass, or a lower bound from which on it does not matter
/// @param parameters what both forms name
record Condition(
        String source, String check, boolean isWithinIndex, String sortedBy, long size, Map<String, Object> parameters) {

    Condition {
        parameters = new LinkedHashMap<>(parameters);
    }
}
