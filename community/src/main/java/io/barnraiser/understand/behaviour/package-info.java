/// Does behaviour tell more than demographics here? A test with three verdicts: behaviour tells more, the
/// stated traits suffice, or it cannot be told.
///
/// At a cut 60 days before the end of a day, everything known of members by then is put into two heaps:
/// the traits that they gave, and what they did (tribes, kinds of acts, channels, rhythm, purchases).
/// What they did next (the channel they were seen in, to whose tribe they replied, what they bought) is
/// foretold from each heap and from both, by models fitted on other people, and what is left to be
/// learned is counted in bits.
///
/// Promises: nothing after the cut is known to a model; a trait is used only if the team says that
/// members gave it themselves; nothing of a single person is stored; the same log, day and choice of
/// traits give the same answer.
///
/// Uses {@code understand.network} for the ties, {@code understand.tribe} for the days of looks, the log
/// and orders for what members did, {@code people.member} for what they stated, and the modules {@code
/// network} and {@code evidence} for everything that is computed.
@NullMarked
package io.barnraiser.understand.behaviour;

import org.jspecify.annotations.NullMarked;
