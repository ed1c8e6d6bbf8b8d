/// Figures that are looked at every day. An ordinary interval is right for one look; who looks daily and
/// stops at the first surprise is surprised by chance far more often than the level says. What stands here
/// may be looked at any number of times.
///
/// Uses {@link io.barnraiser.evidence} and the JDK.
@NullMarked
package io.barnraiser.evidence.sequence;

import org.jspecify.annotations.NullMarked;
