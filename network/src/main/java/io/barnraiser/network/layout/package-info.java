/// Pictures of graphs: where each node stands, so that nodes with much to do with one another stand near.
///
/// {@link io.barnraiser.network.layout.Layout} moves nodes under forces until they come to rest: all push
/// one another away, edges draw their ends together, and the nodes of a group are drawn to its middle. The
/// same graph, groups, settings and seed give the same picture, and a picture that begins from an earlier
/// one stays like it. Distances in a picture are a help for the eye and no measurement: two axes cannot keep
/// them all.
///
/// Uses {@link io.barnraiser.network.graph} and the JDK.
@NullMarked
package io.barnraiser.network.layout;

import org.jspecify.annotations.NullMarked;
