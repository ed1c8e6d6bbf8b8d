/// Tests of ties and of the network that they make.
@NullMarked
package io.barnraiser.understand.network;

import org.jspecify.annotations.NullMarked;
