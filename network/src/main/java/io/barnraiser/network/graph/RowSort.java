package io.barnraiser.network.graph;

import java.util.Arrays;

/// Sorts the arcs of a row by their targets and takes the weights along; arcs to the same target keep their
/// order.
///
/// Target and place share a long, so that the JDK's own sort does the work: place in the row below, target
/// above.
final class RowSort {

    private long[] keys = new long[64];
    private float[] moved = new float[64];

    void sort(int[] targets, float[] weights, int from, int to) {
        int size = to - from;
        if (isSorted(targets, from, to)) {
            return;
        }
        if (size > keys.length) {
            keys = new long[size + size / 2];
            moved = new float[keys.length];
        }
        for (int i = 0; i < size; i++) {
            keys[i] = (long) targets[from + i] << 32 | i;
            moved[i] = weights[from + i];
        }
        Arrays.sort(keys, 0, size);
        for (int i = 0; i < size; i++) {
            targets[from + i] = (int) (keys[i] >>> 32);
            weights[from + i] = moved[(int) keys[i]];
        }
    }

    private static boolean isSorted(int[] targets, int from, int to) {
        for (int arc = from + 1; arc < to; arc++) {
            if (targets[arc - 1] > targets[arc]) {
                return false;
            }
        }
        return true;
    }
}
