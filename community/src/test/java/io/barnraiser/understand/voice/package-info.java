@NullMarked
package io.barnraiser.understand.voice;

import org.jspecify.annotations.NullMarked;
