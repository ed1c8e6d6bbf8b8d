package io.barnraiser.network.community;

/// Nodes that wait to be looked at, each at most once. They are taken in rounds through a fixed order, in which
/// their rows stand near each other in memory; a queue would jump about. Who waits is known by one bit, so that
/// asking stays in the cache.
final class WaitingNodes {

    private final int[] order;
    private final long[] waits;
    private int at;
    private int size;

    /// @param order every node once; all wait at first
    WaitingNodes(int[] order) {
        this.order = order;
        this.size = order.length;
        this.waits = new long[(order.length >> 6) + 1];
        for (int node : order) {
            waits[node >> 6] |= 1L << node;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// The next that waits; it does not wait any more.
    int take() {
        while (true) {
            int node = order[at];
            at = at + 1 == order.length ? 0 : at + 1;
            if ((waits[node >> 6] & 1L << node) != 0) {
                waits[node >> 6] &= ~(1L << node);
                size--;
                return node;
            }
        }
    }

    void put(int node) {
        if ((waits[node >> 6] & 1L << node) == 0) {
            waits[node >> 6] |= 1L << node;
            size++;
        }
    }
}
