/// The algorithms of the module `network` beside those of others: igraph (in C, from Python; GPL-2.0, a
/// program of its own that is asked if it is there, never linked), networkanalysis (in Java, by the
/// authors of the Leiden algorithm; MIT) and JGraphT (in Java; LGPL-2.1 or EPL-2.0).
///
/// Every measurement is a process of its own that reads the same file, builds its own graph from it, and
/// then counts the time of the algorithm alone. Everybody's answers are judged by the same code.
@NullMarked
package io.barnraiser.bench.network;

import org.jspecify.annotations.NullMarked;
