/// What members bought: one row an order, whatever number of activities spoke of it.
///
/// Promises: the same statements give the same order in whatever sequence and however often they arrive; the newest
/// word wins. Orders name identities, as the log does, so a merge costs nothing here.
/// Uses people.member, people.privacy (export, erase) and activity.source.
@NullMarked
package io.barnraiser.activity.order;

import org.jspecify.annotations.NullMarked;
