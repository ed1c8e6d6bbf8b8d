/// What may be concluded from people's ways through states: how likely each move is, how long people stay,
/// what a state is worth, where the value comes from, and what the next months may bring.
///
/// States are the numbers 0 to k - 1, days are whole numbers; this package knows the name of neither. All
/// begins with {@link io.barnraiser.evidence.path.Ways}, which takes one {@link
/// io.barnraiser.evidence.path.Path} after the other and keeps sums alone, so that its size depends on
/// states and days and never on people. The sums are kept as they are and once more for each redraw of the
/// people ({@link io.barnraiser.evidence.path.Redraws}): what one person does is not independent, so whole
/// people are drawn. Whatever is found here describes; it names no cause.
///
/// Uses {@link io.barnraiser.evidence}, its packages for shares and for survival, and Hipparchus. Assumes
/// that people are independent of one another, and that whoever is no longer watched is like those who
/// still are.
@NullMarked
package io.barnraiser.evidence.path;

import org.jspecify.annotations.NullMarked;
