/// The command `opinion`: groups, consensus and what divides, for whoever has a file of votes and no
/// server.
///
/// Promises: it needs no data folder and opens none; the result appears whole or not at all; a file
/// that cannot be understood is refused with the number and the column of each bad line; the same file,
/// options and seed give the same result.
///
/// Uses `evidence.opinion`, `platform.command`, `platform.error`, `platform.json` and FastCSV.
@NullMarked
package io.barnraiser.server.opinion;

import org.jspecify.annotations.NullMarked;
