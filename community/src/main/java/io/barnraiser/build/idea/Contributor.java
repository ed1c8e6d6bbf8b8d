package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import java.time.Instant;

/// Who had part in an idea, and how. Somebody with several roles is there several times.
///
/// @param idea the idea it was done for, which may be merged into the one that was asked about
/// @param at when they first did
public record Contributor(IdentityId identity, Role role, IdeaId idea, Instant at) {

    /// What somebody did for an idea.
    public enum Role {
        /// Proposed it, or told the brand what it was made of.
        AUTHOR,
        /// Wrote a later version of its text.
        EDITOR,
        /// Discussed it; worries count as much as praise.
        COMMENTER,
        /// Voted for it.
        VOTER
    }
}
