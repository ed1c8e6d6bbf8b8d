/// Tests of what the benchmarks promise, with small sizes.
@NullMarked
package io.barnraiser.bench.truth;

import org.jspecify.annotations.NullMarked;
