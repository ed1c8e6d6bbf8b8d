/// What the module `language` is worth on public texts that people rated and on simulated ones whose truth is known.
/// Texts are read from a folder that is named and never leave it; figures about them do.
@NullMarked
package io.barnraiser.bench.language;

import org.jspecify.annotations.NullMarked;
