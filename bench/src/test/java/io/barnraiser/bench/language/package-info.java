@NullMarked
package io.barnraiser.bench.language;

import org.jspecify.annotations.NullMarked;
