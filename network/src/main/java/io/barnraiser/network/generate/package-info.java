/// Graphs by chance, each from a seed: those whose communities are known, to try finders of communities on,
/// and those that have none, to know what chance alone looks like.
///
/// Uses {@link io.barnraiser.network.graph}, {@link io.barnraiser.network.community} and the JDK.
@NullMarked
package io.barnraiser.network.generate;

import org.jspecify.annotations.NullMarked;
