/// The activity log: what members did, when, where, with what and towards whom. Append-only ground truth; everything
/// that is understood about a community is derived from it and can be rebuilt.
///
/// Promises: ids grow in the order in which activities became visible, so a follower that has read up to an id has
/// missed nothing below it; the log names identities and never members, so no merge ever rewrites it.
/// Uses people.member (identities), people.privacy (export, erase) and activity.source.
@NullMarked
package io.barnraiser.activity.log;

import org.jspecify.annotations.NullMarked;
