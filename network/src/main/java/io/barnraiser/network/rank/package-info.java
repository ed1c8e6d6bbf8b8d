/// Where nodes stand: how much flows to them, through them, how deep in the graph they lie, and what hangs on
/// them.
///
/// Uses {@link io.barnraiser.network.graph}, {@link io.barnraiser.network.community} and the JDK. Ranks are
/// descriptions of a graph, not of people: who stands high need not have moved anybody.
@NullMarked
package io.barnraiser.network.rank;

import org.jspecify.annotations.NullMarked;
