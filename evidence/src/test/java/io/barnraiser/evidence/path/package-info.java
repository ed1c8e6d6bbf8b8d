@NullMarked
package io.barnraiser.evidence.path;

import org.jspecify.annotations.NullMarked;
