/// Tests of the way in: every bad input with its outcome, on both databases.
@NullMarked
package io.barnraiser.activity.ingest;

import org.jspecify.annotations.NullMarked;
