/// Tests of what the benchmarks promise, with small sizes.
@NullMarked
package io.barnraiser.bench;

import org.jspecify.annotations.NullMarked;
