@NullMarked
package io.barnraiser.language.text;

import org.jspecify.annotations.NullMarked;
