/// Dumps of Stack Exchange sites: Users, Posts, Comments, Votes, Badges, PostLinks, Tags and PostHistory as XML.
///
/// Promises: constant memory for every file; no entity of a file is ever resolved; every row ends in an activity or a
/// drop
/// with a reason; the order in which the files are read makes no difference. With the setting {@code folder}, the files
/// beside the one that is read tell whom a comment names and who accepted an answer, for the memory of one number a
/// comment. Uses activity.ingest, jsoup by way of {@link io.barnraiser.connectors.HtmlText}, and the JDK's StAX.
@NullMarked
package io.barnraiser.connectors.stackexchange;

import org.jspecify.annotations.NullMarked;
