/// How far to trust communities that were found: whether there is more of them than chance brings ({@link
/// io.barnraiser.network.certainty.NullTest}), what many searches agree on ({@link
/// io.barnraiser.network.certainty.Consensus}), which communities come back when the ties are drawn anew
/// ({@link io.barnraiser.network.certainty.Stability}), how much of a node belongs to which ({@link
/// io.barnraiser.network.certainty.Membership}), which resolution gives the steadiest answer ({@link
/// io.barnraiser.network.certainty.ResolutionSweep}), and which edges carry more than chance would give them
/// ({@link io.barnraiser.network.certainty.Backbone}).
///
/// Everything is a function of the graph, the settings and a seed. Long work reports how many searches are
/// done to a consumer; what that throws ends the work.
///
/// Uses {@link io.barnraiser.network.graph}, {@link io.barnraiser.network.community}, {@link
/// io.barnraiser.network.generate} and the JDK.
@NullMarked
package io.barnraiser.network.certainty;

import org.jspecify.annotations.NullMarked;
