/// What a person may ask of us: everything that is known of them, and to be forgotten.
///
/// Every feature that keeps something of persons brings a {@link io.barnraiser.people.privacy.PersonalData}.
/// Promises: an export holds what every one of them keeps, as JSON and as a page that needs nothing else; an erasure
/// leaves no word of the person in any table, is finished after a crash, and keeps only a proof without names, keyed
/// hashes of ids and addresses so that no import brings the person back, and suppressions so that nobody writes to
/// them. Uses people.member, people.match, people.consent and people.account.
@NullMarked
package io.barnraiser.people.privacy;

import org.jspecify.annotations.NullMarked;
