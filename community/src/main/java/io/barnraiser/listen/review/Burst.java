package io.barnraiser.listen.review;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A week with more reviews of a product than its twelve weeks before explain.
///
/// The count of a week is held to what the count of the twelve weeks before lets expect: a
/// Gamma-Poisson prediction (negative binomial), whose prior is the exponential one. It is a burst
/// where so many would be met in fewer than one of a hundred years by chance. News, a sale and a
/// campaign make bursts too.
///
/// @param from its first day, since 1970
/// @param count how many there were
/// @param expected how many were to be expected
record Burst(long from, long count, double expected) {

    static final int WEEK = 7;
    static final int BEFORE = 84;

    /// So many days are looked at.
    static final int LOOKED_AT = 365;

    private static final double CHANCE = 0.01 / LOOKED_AT;
    private static final int LEAST = 5;
    private static final int MOST = 3;

    /// Its last day.
    long to() {
        return from + WEEK - 1;
    }

    boolean holds(long day) {
        return day >= from && day <= to();
    }

    /// The bursts of the last year, the least likely first, 3 at most; none overlaps another. A product
    /// is looked at from twelve weeks after its first review on.
    ///
    /// @param days how many there were on each day; days without any are left out
    static List<Burst> of(NavigableMap<Long, Long> days, long today) {
        long first = days.isEmpty() ? today + 1 : Math.max(days.firstKey() + BEFORE, today - LOOKED_AT);
        if (first > today) {
            return List.of();
        }
        TreeMap<Double, List<Burst>> found = new TreeMap<>();
        for (long from : days.subMap(first, true, today, true).keySet()) {
            long count = sum(days, from, from + WEEK);
            long before = sum(days, from - BEFORE, from);
            double chance = count < LEAST ? 1 : tail(count, before);
            if (chance < CHANCE) {
                double expected = (before + 1.0) * WEEK / BEFORE;
                found.computeIfAbsent(chance, same -> new ArrayList<>()).add(new Burst(from, count, expected));
            }
        }
        List<Burst> kept = new ArrayList<>();
        found.values().stream().flatMap(List::stream).forEach(burst -> {
            boolean isApart = kept.stream().allMatch(other -> burst.to() < other.from() || other.to() < burst.from());
            if (isApart && kept.size() < MOST) {
                kept.add(burst);
            }
        });
        return kept;
    }

    private static long sum(NavigableMap<Long, Long> days, long from, long to) {
        return days.subMap(from, true, to, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /// The chance of so many or more in a week after {@code before} in twelve.
    static double tail(long count, long before) {
        double shape = before + 1;
        double stay = (double) BEFORE / (BEFORE + WEEK);
        // In logarithms: of many before, the chance of none is too small for a double.
        double term = shape * Math.log(stay);
        double below = 0;
        for (long k = 0; k < count; k++) {
            below += Math.exp(term);
            term += Math.log((shape + k) / (k + 1) * (1 - stay));
        }
        return Math.max(0, 1 - below);
    }
}
