package io.barnraiser.activity.timeline;

/// The sources and the kinds of activity of a member as the bits of one number, so that a walk along an index can tell
/// who passes a filter without looking anything up.
///
/// Number n has bit (n - 1) mod 62. Up to 62 sources and 62 kinds every bit means one thing; beyond, a bit that is set
/// says "perhaps", and {@code member_facet} decides. One more bit among the kinds says that a question waits.
final class FacetBits {

    private static final int BITS = 62;

    /// Set among the kinds of those whose question nobody has answered.
    static final long WAITING = 1L << BITS;

    private FacetBits() {}

    /// The bit of the source or kind {@code number}, counted from 1.
    static long of(long number) {
        return 1L << Math.floorMod(number - 1, BITS);
    }

    /// Whether its bit may also stand for another number that exists.
    static boolean isShared(long highest) {
        return highest > BITS;
    }
}
