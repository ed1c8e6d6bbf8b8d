/// Who made a thing what it is: shares of a joint result, by what each added to what the others brought.
///
/// Uses the JDK alone. Chance comes from a seed; the same call gives the same answer. What a group is worth is
/// always a choice of the one who asks, never a finding, so readers are shown bands, not decimals.
@NullMarked
package io.barnraiser.evidence.credit;

import org.jspecify.annotations.NullMarked;
