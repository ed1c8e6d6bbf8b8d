/// Measures the whole program beside a limit or a peer in the same run, on the machine it runs on. Nothing here is a
/// test:
/// it prints figures and judges none. `./barnraiser bench NAME` runs one of them; each says its sizes and prints a
/// table.
@NullMarked
package io.barnraiser.bench;

import org.jspecify.annotations.NullMarked;
