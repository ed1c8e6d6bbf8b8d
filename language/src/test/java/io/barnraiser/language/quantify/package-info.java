@NullMarked
package io.barnraiser.language.quantify;

import org.jspecify.annotations.NullMarked;
