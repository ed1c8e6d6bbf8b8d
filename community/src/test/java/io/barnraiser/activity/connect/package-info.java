/// Tests of the ways in.
@NullMarked
package io.barnraiser.activity.connect;

import org.jspecify.annotations.NullMarked;
