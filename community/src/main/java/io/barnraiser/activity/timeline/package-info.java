/// Every member as one person with one timeline over all channels: the members list with its search and filters, a
/// member's page, who talks with whom, and who waits for an answer.
///
/// Everything stored here is derived from the log ({@code activity}), the identities and the orders. It is kept by a
/// follower of the log, in batches, and refreshed in time that depends on the number of a member's identities, never on
/// the length of their history, when members are merged, parted or marked. Rebuilding it from the first activity gives
/// the same rows. No page counts or sorts all members: every order is an index, every total is kept.
///
/// Uses people.account, people.member, people.consent, people.privacy, activity.source, activity.log, activity.order
/// and activity.ingest.
@NullMarked
package io.barnraiser.activity.timeline;

import org.jspecify.annotations.NullMarked;
