@NullMarked
package io.barnraiser.network.link;

import org.jspecify.annotations.NullMarked;
