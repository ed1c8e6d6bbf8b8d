package io.barnraiser.network.community;

import java.util.ArrayList;
import java.util.List;

/// Arcs in the order in which they are added, 8 bytes each. It grows by blocks, so that nothing is copied and at most
/// one block stands empty.
final class ArcList {

    private static final int BLOCK = 1 << 20;

    private final List<int[]> targets = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();
    private final int block;
    private int size;

    /// @param most how many arcs there can be
    ArcList(int most) {
        block = Math.clamp(most, 1, BLOCK);
    }

    int size() {
        return size;
    }

    void add(int target, float weight) {
        int place = size++ % block;
        if (place == 0) {
            targets.add(new int[block]);
            weights.add(new float[block]);
        }
        targets.getLast()[place] = target;
        weights.getLast()[place] = weight;
    }

    /// Copies all targets to {@code all} from {@code begin} on, and gives the memory of each block back.
    void moveTargets(int[] all, int begin) {
        for (int i = 0; i < targets.size(); i++) {
            System.arraycopy(targets.get(i), 0, all, begin + i * block, Math.min(block, size - i * block));
            targets.set(i, new int[0]);
        }
    }

    /// As {@link #moveTargets} with the weights.
    void moveWeights(float[] all, int begin) {
        for (int i = 0; i < weights.size(); i++) {
            System.arraycopy(weights.get(i), 0, all, begin + i * block, Math.min(block, size - i * block));
            weights.set(i, new float[0]);
        }
    }
}
