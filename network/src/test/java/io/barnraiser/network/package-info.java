/// What the tests of the library share.
@NullMarked
package io.barnraiser.network;

import org.jspecify.annotations.NullMarked;
