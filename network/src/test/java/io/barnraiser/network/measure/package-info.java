@NullMarked
package io.barnraiser.network.measure;

import org.jspecify.annotations.NullMarked;
