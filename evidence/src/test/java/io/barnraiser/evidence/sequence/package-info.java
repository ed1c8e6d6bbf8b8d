@NullMarked
package io.barnraiser.evidence.sequence;

import org.jspecify.annotations.NullMarked;
