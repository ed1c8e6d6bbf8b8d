@NullMarked
package io.barnraiser.server.network;

import org.jspecify.annotations.NullMarked;
