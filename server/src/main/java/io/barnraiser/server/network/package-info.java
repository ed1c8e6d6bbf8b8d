/// The commands `network …`: the library of networks for whoever has a list of edges and no server.
///
/// Promises: they need no data folder and open none; results appear whole or not at all; a file that cannot
/// be understood is refused with the number of each bad line; the same file, options and seed give the same
/// result.
///
/// Uses the module `network`, `platform.command` and `platform.error`.
@NullMarked
package io.barnraiser.server.network;

import org.jspecify.annotations.NullMarked;
