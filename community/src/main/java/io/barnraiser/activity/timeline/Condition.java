package io.barnraiser.activity.timeline;

import java.util.LinkedHashMap;
import java.util.Map;

/// One condition of a filter, in the two forms that a query may use it in.
///
/// @param source SQL that selects the numbers of all members who pass, as {@code member_id}
/// @param check SQL that says whether the row {@code w} of {@code member_summary} passes
/// @param cost what the check needs
/// @param sortedBy the order whose index the check can limit directly, as its code; empty for none
/// @param size how many members of that standing pass, or a guess where there are too many to count
/// @param parameters what both forms name
record Condition(String source, String check, Cost cost, String sortedBy, long size, Map<String, Object> parameters) {

    /// What a check costs.
    enum Cost {
        /// Nothing but the columns of the order's index.
        INDEX,
        /// The row itself.
        ROW,
        /// Rows of other tables.
        PROBE
    }

    Condition {
        parameters = new LinkedHashMap<>(parameters);
    }
}
