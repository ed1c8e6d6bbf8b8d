/// What we may conclude: estimates that cannot exist without an interval, grades that say how far a finding
/// carries, and the two other honest answers, "too few people to show" and "cannot tell".
///
/// A library of its own: it uses the JDK and Hipparchus for its distributions, and knows nothing of members,
/// databases or pages. The packages below it turn counts and times into an
/// {@link io.barnraiser.evidence.Interval}; together with where it comes from that becomes an
/// {@link io.barnraiser.evidence.Estimate}, and what a page shows is a {@link io.barnraiser.evidence.Figure}.
/// Nothing reads a clock, and whatever is drawn by chance takes a seed: the same call gives the same answer
/// tomorrow.
@NullMarked
package io.barnraiser.evidence;

import org.jspecify.annotations.NullMarked;
