@NullMarked
package io.barnraiser.testbed.wire;

import org.jspecify.annotations.NullMarked;
