package io.barnraiser.activity.timeline;

import java.util.List;

/// Whom members talk with, for their pages. This feature counts it ({@link Timelines#company}); whoever
/// weighs ties stands above it and knows better.
@FunctionalInterface
public interface Company {

    /// Who a member has to do with, the closest first.
    ///
    /// @param limit how many at most
    List<Contact> of(long member, int limit);
}
