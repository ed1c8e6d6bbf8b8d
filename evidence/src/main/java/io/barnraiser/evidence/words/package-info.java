/// What may be said about a figure: the check that keeps words of cause away from figures that only describe.
///
/// Uses {@link io.barnraiser.evidence} and the JDK.
@NullMarked
package io.barnraiser.evidence.words;

import org.jspecify.annotations.NullMarked;
