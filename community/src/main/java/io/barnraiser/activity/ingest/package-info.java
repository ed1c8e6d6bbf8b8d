/// The way in: whatever comes, from an API, a file or a connector, goes through one pipeline of named steps into the
/// log, or is dropped with a reason that is counted and shown.
///
/// Promises: what was acknowledged is durable and survives {@code kill -9}; the same thing twice changes nothing;
/// a run that is killed goes on where it was; more than can be taken is refused with a time to come back, never lost
/// silently. Connectors see nothing of the house but this package and the records of activity.source.
/// Uses people.member, people.consent, people.privacy, activity.source, activity.log and activity.order.
@NullMarked
package io.barnraiser.activity.ingest;

import org.jspecify.annotations.NullMarked;
