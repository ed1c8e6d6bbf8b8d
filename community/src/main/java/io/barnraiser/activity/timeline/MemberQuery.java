package io.barnraiser.activity.timeline;

import java.util.Optional;

/// One page of the members list.
///
/// @param filter which members
/// @param sort in which order
/// @param ascending whether the smallest comes first
/// @param cursor where the page begins; empty for the beginning of the list
/// @param backwards whether the page ends at the cursor instead
/// @param limit rows on it, at most
public record MemberQuery(
        MemberFilter filter,
        MemberSort sort,
        boolean ascending,
        Optional<Cursor> cursor,
        boolean backwards,
        int limit) {

    /// The first page in the usual direction of {@code sort}.
    public static MemberQuery first(MemberFilter filter, MemberSort sort, int limit) {
        return new MemberQuery(filter, sort, sort.isAscending(), Optional.empty(), false, limit);
    }

    /// The page that begins at {@code cursor}.
    public MemberQuery after(Cursor place) {
        return new MemberQuery(filter, sort, ascending, Optional.of(place), false, limit);
    }

    /// The page that ends at {@code cursor}.
    public MemberQuery before(Cursor place) {
        return new MemberQuery(filter, sort, ascending, Optional.of(place), true, limit);
    }
}
