@NullMarked
package io.barnraiser.evidence;

import org.jspecify.annotations.NullMarked;
