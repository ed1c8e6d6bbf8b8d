@NullMarked
package io.barnraiser.network.learn;

import org.jspecify.annotations.NullMarked;
