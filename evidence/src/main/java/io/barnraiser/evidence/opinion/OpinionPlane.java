package io.barnraiser.evidence.opinion;

/// Where people stand who voted on enough statements.
///
/// @param people their numbers in the votes, `[n]`, ascending
/// @param places where each stands, `[n][2]`: near means alike, directions mean nothing
/// @param extremities how far each statement moves who agrees with it, `[statements]`: for {@link
///     Routing}
public record OpinionPlane(int[] people, double[][] places, double[] extremities) {}
