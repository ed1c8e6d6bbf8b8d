package io.barnraiser.people.match;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MergeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Two identities that may be one person, waiting for somebody to say so.
///
/// @param a the identity with the smaller number
/// @param b the other
/// @param score how probable it is, from 0 to 1
/// @param rule the strongest reason
/// @param evidence all that speaks for and against it
/// @param foundAt when it was found last
/// @param decision what became of it
public record Suggestion(
        SuggestionId id,
        IdentityId a,
        IdentityId b,
        double score,
        MatchRule rule,
        List<Evidence> evidence,
        State state,
        Instant foundAt,
        Optional<Decision> decision) {

    public Suggestion {
        evidence = List.copyOf(evidence);
    }

    /// Where a suggestion stands.
    public enum State {
        /// It waits.
        OPEN,
        /// Somebody put it aside.
        LATER,
        /// They were merged.
        ACCEPTED,
        /// They are on the never-again list.
        REFUSED
    }

    /// Who decided, and when.
    ///
    /// @param merge the merge that accepting made
    public record Decision(String actor, Instant at, Optional<MergeId> merge) {}
}
