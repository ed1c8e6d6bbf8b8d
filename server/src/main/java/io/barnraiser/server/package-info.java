/// The program: its commands, and the one place where all parts are put together.
///
/// {@link io.barnraiser.server.Main} knows the commands, {@code Wings} builds the features in the order in which they
/// use one another, {@code Barnraiser} runs them behind a web server.
@NullMarked
package io.barnraiser.server;

import org.jspecify.annotations.NullMarked;
