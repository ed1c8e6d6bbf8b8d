package io.barnraiser.build.idea;

import java.time.Instant;
import java.util.Optional;

/// What the team decided of an idea. Never changed, never taken away.
///
/// @param to {@link IdeaStatus#MERGED} when it was merged into {@code target}; {@code from} was
///     that when it was taken
///     out of it again
/// @param reason as members read it
/// @param mind what would change our mind, where it was declined; else empty
/// @param actor who of the team
public record IdeaChange(
        long id,
        IdeaId idea,
        IdeaStatus from,
        IdeaStatus to,
        Optional<IdeaId> target,
        String reason,
        String mind,
        String actor,
        Instant at) {

    /// The longest reason, in characters.
    static final int LONGEST = 2_000;
}
