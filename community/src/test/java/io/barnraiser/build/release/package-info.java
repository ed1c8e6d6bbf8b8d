/// Tests of releases.
@NullMarked
package io.barnraiser.build.release;

import org.jspecify.annotations.NullMarked;
