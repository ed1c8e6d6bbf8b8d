/// Engines beside one another on small graphs.
@NullMarked
package io.barnraiser.bench.network;

import org.jspecify.annotations.NullMarked;
