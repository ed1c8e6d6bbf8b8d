/// Tests of what members tell.
@NullMarked
package io.barnraiser.listen.feedback;

import org.jspecify.annotations.NullMarked;
