/// Graphs in flat arrays.
///
/// A {@link io.barnraiser.network.graph.Graph} never changes, so any number of threads may read one. It is
/// built once, by a {@link io.barnraiser.network.graph.GraphBuilder}, from a stream of edges that is held
/// once. Nodes are the numbers 0 to n-1; whoever has names keeps them beside the graph.
///
/// Uses the JDK alone.
@NullMarked
package io.barnraiser.network.graph;

import org.jspecify.annotations.NullMarked;
