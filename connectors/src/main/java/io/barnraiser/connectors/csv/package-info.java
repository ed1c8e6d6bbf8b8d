/// Tables as files: comma, semicolon, tab or bar separated, in any usual encoding, packed or not.
///
/// Promises: constant memory whatever the size of the file; every row ends in an activity or a drop with a reason; rows of
/// one order are read together. What columns mean is a mapping of {@link io.barnraiser.connectors.row}, guessed from the
/// header where nobody states it. Uses activity.ingest and FastCSV.
@NullMarked
package io.barnraiser.connectors.csv;

import org.jspecify.annotations.NullMarked;
