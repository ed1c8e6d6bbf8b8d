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

    /// Adds what goes out from {@code node} to what was gathered.
    void add(Level level, int node, int[] community) {
        int[] targets = level.targets();
        float[] weights = level.weights();
        int end = level.offsets()[node + 1];
        for (int arc = level.offsets()[node]; arc < end; arc++) {
            add(community[targets[arc]], weights.length == 0 ? 1 : weights[arc]);
        }
    }

    private void add(int community, double weight) {
        if (sums[community] == 0) {
            touched[count++] = community;
        }
        sums[community] += weight;
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
