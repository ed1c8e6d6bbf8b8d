/// Who might have to do with whom next: scores for pairs of nodes from the neighbours that they share.
///
/// Uses {@link io.barnraiser.network.graph} and the JDK.
@NullMarked
package io.barnraiser.network.link;

import org.jspecify.annotations.NullMarked;
