package io.barnraiser.bench.network;

/// Somebody's implementation, with the graph in the form that it wants: its constructor makes that from a
/// file of edges, which is not timed.
interface Engine {

    /// A value for each node, `[n]`: the number of its community, its rank or its core number.
    ///
    /// @param iterations of Leiden
    double[] run(Algorithm algorithm, int iterations, long seed);
}
