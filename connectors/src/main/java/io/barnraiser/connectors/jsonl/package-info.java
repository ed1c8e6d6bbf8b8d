/// Files with one JSON object a line: our own format (the preset {@code activities}), exports of forums and mailing
/// lists,
/// messages of the Segment specification, or anything else by a mapping.
///
/// How they are read, and what their paths mean, is common to all files of rows and stands in
/// {@link io.barnraiser.connectors.row}; here is what is asked of the one who adds such a source. Uses activity.ingest.
@NullMarked
package io.barnraiser.connectors.jsonl;

import org.jspecify.annotations.NullMarked;
