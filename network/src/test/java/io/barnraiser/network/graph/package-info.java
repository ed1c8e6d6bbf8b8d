@NullMarked
package io.barnraiser.network.graph;

import org.jspecify.annotations.NullMarked;
