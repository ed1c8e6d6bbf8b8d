@NullMarked
package io.barnraiser.language.duplicate;

import org.jspecify.annotations.NullMarked;
