@NullMarked
package io.barnraiser.evidence.count;

import org.jspecify.annotations.NullMarked;
