/// Counters and timings for Prometheus.
///
/// Promises: names and help texts are given where something is counted; labels take few different values, never a
/// person's; asking costs next to nothing. Uses Micrometer.
@NullMarked
package io.barnraiser.platform.metric;

import org.jspecify.annotations.NullMarked;
