/// Tests of stages, evidence and paths.
@NullMarked
package io.barnraiser.understand.journey;

import org.jspecify.annotations.NullMarked;
