@NullMarked
package io.barnraiser.testbed.word;

import org.jspecify.annotations.NullMarked;
