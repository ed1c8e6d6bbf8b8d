/// How long something takes when some are still waiting: to a first answer, to the second purchase, to
/// leaving. Leaving out those who wait makes every time look shorter than it is; here they count for as long
/// as they were watched.
///
/// Uses {@link io.barnraiser.evidence} and Hipparchus. Assumes that people are independent, and that whoever
/// is no longer watched is like those who still are.
@NullMarked
package io.barnraiser.evidence.survival;

import org.jspecify.annotations.NullMarked;
