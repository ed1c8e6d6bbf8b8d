@NullMarked
package io.barnraiser.network.community;

import org.jspecify.annotations.NullMarked;
