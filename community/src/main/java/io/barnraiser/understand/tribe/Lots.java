package io.barnraiser.understand.tribe;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Drawing by lot.
final class Lots {

    private Lots() {}

    /// The numbers from 0 to below {@code count} in an order by lot. O(count).
    static int[] shuffled(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[other];
            order[other] = swap;
        }
        return order;
    }
}
