/// HTML without a word of the domain: templates, the texts in every language, dates and numbers as the reader writes
/// them, and the files that a page needs (styles, scripts, fonts, pictures).
///
/// Promises: whatever a template writes is escaped for the place where it stands; a text that lacks in one language is
/// a failing test, not an empty spot; the address of a file changes when any file does, so browsers keep it for ever.
/// Uses {@code platform.web} and jte.
@NullMarked
package io.barnraiser.platform.html;

import org.jspecify.annotations.NullMarked;
