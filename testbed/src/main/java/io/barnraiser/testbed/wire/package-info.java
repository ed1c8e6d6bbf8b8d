/// What leaves the simulation: events of sources, each as the line of a file, and rows of truth.
@NullMarked
package io.barnraiser.testbed.wire;

import org.jspecify.annotations.NullMarked;
