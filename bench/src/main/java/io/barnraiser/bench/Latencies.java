package io.barnraiser.bench;

import java.util.Arrays;
import java.util.Locale;

/// Durations of many equal requests, each kept, so that a quantile is the true one.
final class Latencies {

    private final long[] nanos;
    private int count;

    /// @param capacity how many are kept at most; more are refused
    Latencies(int capacity) {
        nanos = new long[capacity];
    }

    /// Keeps one. Safe for use by several threads.
    synchronized void add(long duration) {
        nanos[count++] = duration;
    }

    synchronized int count() {
        return count;
    }

    /// The duration that the share {@code q} (0 to 1) of all stays within, in milliseconds (nearest rank).
    double millis(double q) {
        return raw(q) / 1e6;
    }

    /// As {@link #millis}, as it was kept.
    synchronized long raw(double q) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(q * count) - 1, 0, count - 1)];
    }

    /// The quantiles that reports show, in one cell.
    String shown() {
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms (n = %d)",
                millis(.5),
                millis(.95),
                millis(.99),
                count());
    }
}
