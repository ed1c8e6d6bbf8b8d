/// What members allowed and refused, and the only place that permits a message.
///
/// The ledger is append-only: purpose, channel, decision, where it came from, in which words, with what evidence. An
/// entry belongs to an identity and goes with it through merges and unmerges. Promises: a refusal that is newer than
/// the permission, or as old, wins for the whole merged person; it is written for every identity that the person had,
/// so no unmerge loses it; its addresses are suppressed as keyed hashes, so no import and no erasure loses it; only the
/// person's own, newer act lifts it. A {@link io.barnraiser.people.consent.Permit} has no other maker than
/// {@link io.barnraiser.people.consent.Consents}: without consent, what sends does not compile. Uses people.member and
/// people.account.
@NullMarked
package io.barnraiser.people.consent;

import org.jspecify.annotations.NullMarked;
