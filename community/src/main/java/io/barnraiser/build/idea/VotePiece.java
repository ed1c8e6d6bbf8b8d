package io.barnraiser.build.idea;

/// The vote alone, after it was given or taken back.
///
/// @param large whether it stands over the whole width
public record VotePiece(Idea idea, boolean voted, boolean large) {}
