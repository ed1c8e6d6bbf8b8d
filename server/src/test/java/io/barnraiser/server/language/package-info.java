@NullMarked
package io.barnraiser.server.language;

import org.jspecify.annotations.NullMarked;
