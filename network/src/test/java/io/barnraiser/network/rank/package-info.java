@NullMarked
package io.barnraiser.network.rank;

import org.jspecify.annotations.NullMarked;
