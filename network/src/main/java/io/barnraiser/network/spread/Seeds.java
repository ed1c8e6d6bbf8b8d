package io.barnraiser.network.spread;

/// Nodes to begin with.
///
/// @param nodes in the order in which they were chosen: the first alone reaches most
/// @param reach how many nodes they are expected to reach under the model, the seeds counted
/// @param least so many at least, but for the accepted risk
/// @param certified the share of the best possible reach that they have at least, but for the accepted risk
/// @param sets how many reverse sets were drawn
public record Seeds(int[] nodes, double reach, double least, double certified, long sets) {}
