/// How much a text speaks of us and of them, and how it speaks of them.
@NullMarked
package io.barnraiser.language.belonging;

import org.jspecify.annotations.NullMarked;
