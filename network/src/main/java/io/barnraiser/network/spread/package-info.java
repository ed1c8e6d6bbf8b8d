/// How something passes from one to the next, and with whom to begin so that it reaches many.
///
/// The model is the independent cascade (Goldenberg, Libai and Muller 2001): who has it passes it along each
/// arc once, with the probability of that arc. The probabilities are an assumption until they are learned
/// from what spread before; what is computed with assumed ones is no forecast.
///
/// Uses {@link io.barnraiser.network.graph} and the JDK.
@NullMarked
package io.barnraiser.network.spread;

import org.jspecify.annotations.NullMarked;
