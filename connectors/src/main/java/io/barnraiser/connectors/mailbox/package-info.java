/// Mail archives: mbox files, the monthly texts of pipermail, single messages; packed or not.
///
/// Promises: one message in memory at a time, 32 MB at most; every message ends in an activity or a drop with a reason;
/// broken encodings, dates and structures have defined outcomes. The text of an activity is what the sender said,
/// without
/// the mails quoted; the raw message is kept whole. Uses activity.ingest, Angus Mail and the JDK.
@NullMarked
package io.barnraiser.connectors.mailbox;

import org.jspecify.annotations.NullMarked;
