/// Files with one JSON object a line: our own format (the preset {@code activities}), exports of forums and mailing lists,
/// messages of the Segment specification, or anything else by a mapping.
///
/// Promises: constant memory whatever the size of the file, lines of 4 MB at most; every line that is not blank ends in an
/// activity or a drop with a reason. Uses activity.ingest and Jackson.
@NullMarked
package io.barnraiser.connectors.jsonl;

import org.jspecify.annotations.NullMarked;
