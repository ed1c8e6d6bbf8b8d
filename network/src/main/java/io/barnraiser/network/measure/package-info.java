/// Single figures about a graph or a node in it: how concentrated, how closed, how mixed it is.
///
/// Uses {@link io.barnraiser.network.graph}, {@link io.barnraiser.network.community},
/// {@link io.barnraiser.network.link} and the JDK. A figure
/// says little without the figure of chance beside it; {@link io.barnraiser.network.measure.Openness} brings
/// its own.
@NullMarked
package io.barnraiser.network.measure;

import org.jspecify.annotations.NullMarked;
