/// What people say with stars about each product, over all channels, honestly counted.
///
/// **What it is.** A prompt follower of the log keeps a row for every review with stars, with or
/// without words, and counts them by product, source, year and day. [Reviews] is the door.
///
/// **What it promises.** A person counts once for a product, with the newest review; the brand's own
/// people do not count. Products stand in the order of what their mean is above with a chance of 95
/// in 100, and below ten people in no order at all. Nothing is deleted: what a person of the team
/// sets aside, for a reason of a closed list in which dislike is none, stays to be read, is counted
/// apart, and the mean with it stands beside the mean without. Hints of what may be wrong with
/// reviews are for people to look at and change no figure. Whether somebody bought is told where
/// orders tell it, since those who review are not those who buy.
///
/// A rebuild gives the same rows and counts; lists cost the same with a million reviews, but where
/// reviews of one product are filtered by buyers, or by source and stars at once, and few are so.
///
/// **What it uses.** The modules `evidence` and `language`; `shell`, `people.account` (audit),
/// `people.member`, `people.privacy`, `activity.source`, `activity.log`, `activity.order` (its
/// tables), `activity.timeline` (CSV), `listen.feedback`; `platform`.
@NullMarked
package io.barnraiser.listen.review;

import org.jspecify.annotations.NullMarked;
