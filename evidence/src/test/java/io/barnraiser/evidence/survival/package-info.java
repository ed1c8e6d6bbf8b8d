@NullMarked
package io.barnraiser.evidence.survival;

import org.jspecify.annotations.NullMarked;
