/// Tests.
@NullMarked
package io.barnraiser.language.overlap;

import org.jspecify.annotations.NullMarked;
