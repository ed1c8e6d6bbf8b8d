@NullMarked
package io.barnraiser.network.layout;

import org.jspecify.annotations.NullMarked;
