/// A simulated brand and its community whose truth is known: what the demo shows, what estimates are tested on, and
/// load.
///
/// A {@link io.barnraiser.testbed.Simulation} is made of cells: a few thousand members each who live together, day by
/// day. What they do leaves as events in the public formats, and beside it the truth that no real source tells.
/// Promises: the same settings give the same bytes; memory is that of one cell, whatever the size; what is emitted and
/// what the truth says agree. Uses nothing but the JDK, and knows nothing of the product that it is the test of.
@NullMarked
package io.barnraiser.testbed;

import org.jspecify.annotations.NullMarked;
