@NullMarked
package io.barnraiser.evidence.sample;

import org.jspecify.annotations.NullMarked;
