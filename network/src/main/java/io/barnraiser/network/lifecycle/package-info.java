/// Communities over time: which of today's is yesterday's, and what became of the others.
///
/// A {@link io.barnraiser.network.lifecycle.Lifecycle} takes what was found at one time to the next, hands
/// the numbers of tribes on and says what happened to each as a {@link
/// io.barnraiser.network.lifecycle.Change}. Members are known by numbers that stay; they may come and go.
///
/// Uses {@link io.barnraiser.network.community} and the JDK.
@NullMarked
package io.barnraiser.network.lifecycle;

import org.jspecify.annotations.NullMarked;
