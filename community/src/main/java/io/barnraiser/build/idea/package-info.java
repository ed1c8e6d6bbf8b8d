/// The board of ideas: what members propose, how many want it, what became of it, and why.
///
/// Promises: a vote stays with the idea it was given to and counts once for each member over everything that was
/// merged, so that ideas and members can be merged and taken apart in any order without loss; no status changes
/// without a reason that members read, and whoever voted is told; what members wrote is shown sanitised; what a
/// member erases leaves no word behind. Uses people.account, people.member, people.privacy, people.notice,
/// activity.hub, understand.tribe and listen.feedback; reads orders.
@NullMarked
package io.barnraiser.build.idea;

import org.jspecify.annotations.NullMarked;
