/// Tests of the Listening page.
@NullMarked
package io.barnraiser.listen.inbox;

import org.jspecify.annotations.NullMarked;
