package io.barnraiser.activity.ingest;

import java.util.function.LongSupplier;

/// How long the writer waits for company before it writes a group. A group costs nearly the same whether it holds two
/// submissions or four, and whoever was just answered mostly comes back with the next one at once. So the writer waits
/// for as many as were there last time, but never longer than a fraction of the time that their group took: who comes
/// alone never waits.
///
/// Used by the writer alone.
final class Company {

    /// At most so large a part of the time that the last group took: one of so many.
    private static final int SHARE = 4;

    private final LongSupplier nanoTime;
    private long begun;
    private long until;
    private int expected;

    /// @param nanoTime a clock as {@link System#nanoTime}
    Company(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.until = nanoTime.getAsLong();
    }

    /// A group is about to be written.
    void begin() {
        begun = nanoTime.getAsLong();
    }

    /// The group was answered.
    ///
    /// @param answered submissions of the group
    /// @param waiting submissions that came meanwhile
    void end(int answered, int waiting) {
        long now = nanoTime.getAsLong();
        until = now + (now - begun) / SHARE;
        expected = answered + waiting;
    }

    /// How long to wait for one more submission, in nanoseconds; 0 and less for not at all.
    ///
    /// @param gathered submissions that are there
    long patience(int gathered) {
        return gathered < expected ? until - nanoTime.getAsLong() : 0;
    }
}
