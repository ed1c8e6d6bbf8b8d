/// Communities: groups of nodes that have more to do with one another than with the rest.
///
/// {@link io.barnraiser.network.community.Leiden} finds them; a {@link
/// io.barnraiser.network.community.Quality} says what is sought; a {@link
/// io.barnraiser.network.community.Partition} is what was found. A high quality alone proves nothing: a
/// random graph has partitions of high modularity too.
///
/// Uses {@link io.barnraiser.network.graph} and the JDK.
@NullMarked
package io.barnraiser.network.community;

import org.jspecify.annotations.NullMarked;
