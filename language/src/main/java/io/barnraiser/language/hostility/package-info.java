/// Whether a text attacks the person it speaks to.
///
/// Promises: the words that say so are given with their place; cost grows with the length of the text.
///
/// Uses `language.rule`.
@NullMarked
package io.barnraiser.language.hostility;

import org.jspecify.annotations.NullMarked;
