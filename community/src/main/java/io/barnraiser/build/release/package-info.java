/// Releases: the fingerprints. What was shipped, the way from the first complaint to the shelf, who
/// had a part in it,
/// and
/// whether it cured what it was meant to cure.
///
/// Somebody of the team marks a change as shipped and links what led to it. Who took part stands in
/// a ledger that only
/// grows; shares are worked out from it (Shapley values of a game that is written down in {@code
/// evidence.credit}) and
/// told as bands, never as numbers. Each who took part is thanked once, and asked whether to be named. After a while
/// those who had complained are asked, once, whether it is solved; whoever is not answered for returns to the queue.
///
/// Promises: nobody's name or word is shown before they said yes, and it is gone from page, widget,
/// feed and API with
/// the first answer after they say otherwise; nobody is thanked or asked twice for one release, also when the server
/// dies in between; no word of a person is kept here but the reasons that the team wrote, which an
/// erasure takes away.
/// Uses members, notices, the log, feedback and ideas; nothing uses it.
@NullMarked
package io.barnraiser.build.release;

import org.jspecify.annotations.NullMarked;
