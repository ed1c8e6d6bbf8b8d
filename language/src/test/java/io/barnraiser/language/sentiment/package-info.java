@NullMarked
package io.barnraiser.language.sentiment;

import org.jspecify.annotations.NullMarked;
