@NullMarked
package io.barnraiser.network.lifecycle;

import org.jspecify.annotations.NullMarked;
