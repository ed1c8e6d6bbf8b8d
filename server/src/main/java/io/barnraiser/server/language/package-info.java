/// The commands `language …`: the library of language for whoever has a file of texts and no
/// server.
///
/// Promises: they need no data folder and open none; memory does not grow with the file; one row a
/// text, in its order, under a header line; results appear whole or not at all; a file that cannot
/// be understood is refused with the number of each bad line.
///
/// Uses the module `language`, `server.network` (where results go), `platform.command`,
/// `platform.json` and `platform.error`.
@NullMarked
package io.barnraiser.server.language;

import org.jspecify.annotations.NullMarked;
