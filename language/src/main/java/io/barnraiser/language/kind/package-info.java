/// What kind of feedback a text is, and how much it hurries.
@NullMarked
package io.barnraiser.language.kind;

import org.jspecify.annotations.NullMarked;
