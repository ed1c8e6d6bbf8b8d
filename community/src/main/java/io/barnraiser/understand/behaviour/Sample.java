package io.barnraiser.understand.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Some of many, drawn by lot while they pass by, each as likely as any other (Vitter 1985, "Random
/// sampling with a reservoir", algorithm R).
final class Sample {

    private final int most;
    private final SplittableRandom random;
    private final List<Long> drawn = new ArrayList<>();
    private long seen;

    Sample(int most, long seed) {
        this.most = most;
        this.random = new SplittableRandom(seed);
    }

    void pass(long number) {
        seen++;
        if (drawn.size() < most) {
            drawn.add(number);
        } else {
            long place = random.nextLong(seen);
            if (place < most) {
                drawn.set((int) place, number);
            }
        }
    }

    /// How many passed by.
    long seen() {
        return seen;
    }

    /// Those who were drawn, in order.
    List<Long> drawn() {
        return drawn.stream().sorted().toList();
    }
}
