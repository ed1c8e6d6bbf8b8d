@NullMarked
package io.barnraiser.network.certainty;

import org.jspecify.annotations.NullMarked;
