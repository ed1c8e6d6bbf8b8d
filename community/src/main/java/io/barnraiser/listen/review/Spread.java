package io.barnraiser.listen.review;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Evidence;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.count.Stars;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// How many reviews have one star, two, ... five.
///
/// @param counts five of them, of one star first
public record Spread(List<Long> counts) {

    /// The number of classes.
    public static final int CLASSES = 5;

    /// From so many people on figures are shown, and products stand in the order.
    public static final int LEAST = 10;

    /// No reviews.
    public static final Spread NONE = new Spread(List.of(0L, 0L, 0L, 0L, 0L));

    public Spread {
        counts = List.copyOf(counts);
        if (counts.size() != CLASSES) {
            throw new IllegalArgumentException("There are 1 to 5 stars; these are " + counts);
        }
    }

    static Spread of(int stars, long amount) {
        long[] all = new long[CLASSES];
        all[stars - 1] = amount;
        return of(all);
    }

    static Spread of(long... counts) {
        return new Spread(Arrays.stream(counts).boxed().toList());
    }

    /// How many have so many stars.
    ///
    /// @param stars 1 to 5
    public long of(int stars) {
        return counts.get(stars - 1);
    }

    /// How many there are.
    public long n() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /// The most of one class.
    public long highest() {
        return counts.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /// Of which share is this one's height, in per cent of the highest.
    public long height(int stars) {
        return highest() == 0 ? 0 : of(stars) * 100 / highest();
    }

    /// One and two stars.
    public long low() {
        return of(1) + of(2);
    }

    Spread plus(Spread other) {
        return combined(other, 1);
    }

    Spread minus(Spread other) {
        return combined(other, -1);
    }

    private Spread combined(Spread other, long sign) {
        long[] sum = new long[CLASSES];
        for (int i = 0; i < CLASSES; i++) {
            sum[i] = Math.max(0, counts.get(i) + sign * other.counts.get(i));
        }
        return of(sum);
    }

    long[] array() {
        return counts.stream().mapToLong(Long::longValue).toArray();
    }

    /// The mean of the stars, from ten people on. A description: those who review are not those who
    /// buy.
    Figure mean(Instant asOf, Evidence evidence) {
        return figure(n(), () -> Optional.of(Stars.mean(array(), Level.USUAL)), asOf, evidence);
    }

    /// Whether so many are too few to say anything: reviews are no secret, but what ten people say
    /// differs by chance alone.
    static boolean areFew(long people) {
        return people < LEAST;
    }

    /// A description, unless it stands for too few.
    static Figure figure(long people, Supplier<Optional<Interval>> interval, Instant asOf, Evidence evidence) {
        return areFew(people)
                ? new Figure.CannotTell(Doubt.TOO_FEW)
                : Figure.of(interval.get(), Doubt.TOO_FEW, Grade.D, asOf, evidence);
    }
}
