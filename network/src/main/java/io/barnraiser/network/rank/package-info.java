/// Where nodes stand: how much flows to them, through them, and how deep in the graph they lie.
///
/// Uses {@link io.barnraiser.network.graph} and the JDK. Ranks are descriptions of a graph, not of people:
/// who stands high need not have moved anybody.
@NullMarked
package io.barnraiser.network.rank;

import org.jspecify.annotations.NullMarked;
