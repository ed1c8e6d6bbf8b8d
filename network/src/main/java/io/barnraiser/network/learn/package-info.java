/// How readily things pass along each arc of a graph, learned from what passed before: an {@link
/// io.barnraiser.network.learn.ActionLog} of who did what and when, over a graph of who sees whom.
///
/// What comes out are the probabilities of a {@link io.barnraiser.network.spread.CascadeModel}: paths along
/// which things went, and no proof that anybody moved anybody. People who are alike do alike things, and
/// whoever saw something elsewhere does not stand in the log (Shalizi and Thomas 2011).
///
/// Uses {@link io.barnraiser.network.graph}, {@link io.barnraiser.network.spread} and the JDK.
@NullMarked
package io.barnraiser.network.learn;

import org.jspecify.annotations.NullMarked;
