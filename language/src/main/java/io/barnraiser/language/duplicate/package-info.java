/// Texts that say nearly the same in nearly the same words: copies, forwarded mails, the same
/// complaint twice.
///
/// Two texts are as alike as the share of their runs of three words that they have in common
/// (Jaccard's index over shingles). So that not all pairs need be compared, each text gets a
/// signature of the smallest hashes of its shingles, two of which agree as often as the texts are
/// alike (MinHash: Broder 1997, "On the resemblance and containment of documents"), and keys of
/// bands of it: only texts that share a key are compared (Indyk and Motwani 1998; Leskovec,
/// Rajaraman and Ullman, "Mining of Massive Datasets", 3.4).
///
/// For a growing collection, keep the signature and the keys of each text, the keys in a table with
/// an index: the texts that share a key with a new one are the candidates, {@link
/// io.barnraiser.language.duplicate.MinHash#similarity} tells which of them are worth a look, and
/// {@link io.barnraiser.language.duplicate.Shingles#jaccard} is exact.
///
/// Promises: the same text, settings and seed give the same signature and keys, on any machine, in
/// any later version that does not say otherwise; whatever is returned as near has been compared
/// exactly.
///
/// Uses `language.text`.
@NullMarked
package io.barnraiser.language.duplicate;

import org.jspecify.annotations.NullMarked;
