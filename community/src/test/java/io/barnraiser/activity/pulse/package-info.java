@NullMarked
package io.barnraiser.activity.pulse;

import org.jspecify.annotations.NullMarked;
