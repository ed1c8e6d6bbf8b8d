@NullMarked
package io.barnraiser.evidence.words;

import org.jspecify.annotations.NullMarked;
