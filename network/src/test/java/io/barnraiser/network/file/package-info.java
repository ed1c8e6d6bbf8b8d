@NullMarked
package io.barnraiser.network.file;

import org.jspecify.annotations.NullMarked;
