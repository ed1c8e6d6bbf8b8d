package io.barnraiser.network.community;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Divides the groups of a level among threads, about as many arcs to each. What is done for one group does not
/// depend on the others, so that the result is the same however many threads there are.
///
/// @param begins `[chunks + 1]`, the first group of each chunk
record Chunks(int[] begins) {

    /// With fewer arcs, threads cost more than they bring.
    private static final int LEAST_ARCS = 1 << 18;

    static Chunks of(Level level, Groups groups) {
        int wanted = Math.max(
                1, Math.min(level.arcs() / LEAST_ARCS, 2 * Runtime.getRuntime().availableProcessors()));
        int[] begins = new int[wanted + 1];
        Arrays.fill(begins, 1, wanted + 1, groups.count());
        long done = 0;
        int chunk = 1;
        for (int group = 0; group < groups.count() && chunk < wanted; group++) {
            for (int i = groups.begins()[group]; i < groups.begins()[group + 1]; i++) {
                int node = groups.nodes()[i];
                done += level.offsets()[node + 1] - level.offsets()[node];
            }
            if (done * wanted >= (long) chunk * level.arcs()) {
                begins[chunk++] = group + 1;
            }
        }
        return new Chunks(begins);
    }

    int count() {
        return begins.length - 1;
    }

    /// Runs {@code task} for each chunk, and returns when all have ended.
    void each(IntConsumer task) {
        if (count() == 1) {
            task.accept(0);
        } else {
            IntStream.range(0, count()).parallel().forEach(task);
        }
    }
}
