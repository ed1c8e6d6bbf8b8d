@NullMarked
package io.barnraiser.network.spread;

import org.jspecify.annotations.NullMarked;
