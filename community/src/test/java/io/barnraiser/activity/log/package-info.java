/// Tests of the log.
@NullMarked
package io.barnraiser.activity.log;

import org.jspecify.annotations.NullMarked;
