/// Tests of orders.
@NullMarked
package io.barnraiser.activity.order;

import org.jspecify.annotations.NullMarked;
