@NullMarked
package io.barnraiser.testbed;

import org.jspecify.annotations.NullMarked;
