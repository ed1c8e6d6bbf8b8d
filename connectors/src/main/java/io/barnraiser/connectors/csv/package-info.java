/// Tables as files: comma, semicolon, tab or bar separated, in any usual encoding, packed or not.
///
/// How they are read, and what their columns mean, is common to all files of rows and stands in
/// {@link io.barnraiser.connectors.row}; here is what is asked of the one who adds such a source. Uses activity.ingest.
@NullMarked
package io.barnraiser.connectors.csv;

import org.jspecify.annotations.NullMarked;
