/// Intervals and tests for values that were measured: the bootstrap over people, means, medians and other
/// quantiles, p-values by permutation, and what is left of many p-values when they are looked at together.
///
/// Uses {@link io.barnraiser.evidence} and Hipparchus. Chance comes from a seed; the same call gives the same
/// answer.
@NullMarked
package io.barnraiser.evidence.sample;

import org.jspecify.annotations.NullMarked;
