@NullMarked
package io.barnraiser.network.generate;

import org.jspecify.annotations.NullMarked;
