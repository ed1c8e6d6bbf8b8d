/// Intervals for what was counted: shares of people, differences of shares, rates of happenings in time.
///
/// Uses {@link io.barnraiser.evidence} and Hipparchus. Every method assumes that what was counted is
/// independent: shares of **people**, not of their posts. Where one person can count many times, take the
/// bootstrap over people in {@link io.barnraiser.evidence.sample}.
@NullMarked
package io.barnraiser.evidence.count;

import org.jspecify.annotations.NullMarked;
