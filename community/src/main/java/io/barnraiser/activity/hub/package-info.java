/// The hub as a source: what members do here goes the same way into the log as what they do
/// elsewhere.
///
/// An account is an identity of the built-in source of the kind {@code hub}; its number is the
/// identity's external id. Promises: a proved address is vouched for, so that the exact rules of
/// people.member make the owner of an account the person whom shop and forum know by it; an act
/// that a feature tells of twice stands in the log once; staff are marked; a record can be
/// understood again; an erasure takes a member's account away, and who comes back afterwards by
/// their own act may be spoken of again. Uses activity.ingest, activity.source, people.account,
/// people.member, people.consent, people.notice and people.privacy.
@NullMarked
package io.barnraiser.activity.hub;

import org.jspecify.annotations.NullMarked;
