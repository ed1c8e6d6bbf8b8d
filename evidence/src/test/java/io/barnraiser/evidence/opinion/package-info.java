@NullMarked
package io.barnraiser.evidence.opinion;

import org.jspecify.annotations.NullMarked;
