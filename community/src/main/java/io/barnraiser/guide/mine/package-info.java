/// The member's own page: everything that they told the brand and what became of it, what they were
/// told, what they allow, and their data, to keep or to have erased.
///
/// Promises: shows nobody but whoever is signed in; lists are read by keyset; a choice is written
/// down as the member's own act, in the words that were shown. Uses activity.hub, people.notice,
/// people.consent and people.privacy, and of listen.feedback.
@NullMarked
package io.barnraiser.guide.mine;

import org.jspecify.annotations.NullMarked;
