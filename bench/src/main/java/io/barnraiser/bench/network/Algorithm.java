package io.barnraiser.bench.network;

/// What is measured.
public enum Algorithm {
    /// Leiden for modularity at resolution 1, as many iterations as said.
    LEIDEN,
    /// Label propagation until it ends.
    LABELS,
    /// PageRank with damping 0.85, to five digits and more.
    RANK,
    /// Core numbers.
    CORE
}
