package io.barnraiser.activity.timeline;

/// How often, first and last: the sum of some activities.
///
/// @param count how many
/// @param firstAt the earliest, in epoch milliseconds
/// @param lastAt the latest
record Tally(long count, long firstAt, long lastAt) {

    static Tally once(long at) {
        return new Tally(1, at, at);
    }

    Tally plus(Tally other) {
        return new Tally(count + other.count, Math.min(firstAt, other.firstAt), Math.max(lastAt, other.lastAt));
    }
}
