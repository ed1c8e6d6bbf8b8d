package io.barnraiser.network.community;

/// How much weight goes from one node to each community around it: a dense row of sums and the list of those
/// that are not 0, so that neither looking up nor clearing costs more than the neighbours do.
final class Neighbours {

    private final double[] sums;
    private final int[] touched;
    private int count;

    /// @param nodes so many communities at most
    Neighbours(int nodes) {
        sums = new double[nodes];
        touched = new int[nodes];
    }

    /// Sums up around {@code node}.
    void gather(Level level, int node, int[] community) {
        clear();
        add(level, node, community);
    }

    /// Adds what goes out from {@code node} to what was gathered. The innermost loop of all: its state stands
    /// in local variables, and weights that are all 1 are not read.
    void add(Level level, int node, int[] community) {
        int[] targets = level.targets();
        float[] weights = level.weights();
        double[] sum = sums;
        int[] names = touched;
        int size = count;
        int end = level.offsets()[node + 1];
        if (weights.length == 0) {
            for (int arc = level.offsets()[node]; arc < end; arc++) {
                int name = community[targets[arc]];
                double before = sum[name];
                if (before == 0) {
                    names[size++] = name;
                }
                sum[name] = before + 1;
            }
        } else {
            for (int arc = level.offsets()[node]; arc < end; arc++) {
                int name = community[targets[arc]];
                double before = sum[name];
                if (before == 0) {
                    names[size++] = name;
                }
                sum[name] = before + weights[arc];
            }
        }
        count = size;
    }

    /// Sums up around {@code node} by {@code part}, but only over neighbours of its community.
    void gatherWithin(Level level, int node, int[] part, int[] community) {
        clear();
        int[] targets = level.targets();
        float[] weights = level.weights();
        int own = community[node];
        int end = level.offsets()[node + 1];
        for (int arc = level.offsets()[node]; arc < end; arc++) {
            int target = targets[arc];
            if (community[target] == own) {
                int name = part[target];
                if (sums[name] == 0) {
                    touched[count++] = name;
                }
                sums[name] += weights.length == 0 ? 1 : weights[arc];
            }
        }
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            sums[touched[i]] = 0;
        }
        count = 0;
    }

    int count() {
        return count;
    }

    int community(int i) {
        return touched[i];
    }

    double weight(int community) {
        return sums[community];
    }
}
