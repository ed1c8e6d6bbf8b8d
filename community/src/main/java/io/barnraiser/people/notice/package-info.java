/// What the brand tells single members: that they were answered, that something they said became
/// something.
///
/// A notice stands on the member's own page, whatever they allow, and is mailed only with a permit
/// of the purpose {@code answers}: at most one mail a day unless the member wants them at once, and
/// each with a link that ends them with one click. Promises: being told of the same thing twice is
/// being told once; a notice stands in one mail at most; a mail is written down before it is sent,
/// and a server that stops in between sends the same mail again under the same Message-ID; a notice
/// goes with its identity through merges, and with an erasure it is gone. Uses people.account,
/// people.member, people.consent, people.privacy and platform.mail.
@NullMarked
package io.barnraiser.people.notice;

import org.jspecify.annotations.NullMarked;
