package io.barnraiser.people.member;

import java.time.Instant;
import java.util.Optional;

/// One merge: an edge between two identities, active until it is undone.
///
/// @param id its number
/// @param a one identity
/// @param b the other
/// @param rule why
/// @param evidence on what ground, in words
/// @param actor who did it
/// @param at when
/// @param undone by whom and when, if it was undone
public record Merge(
        MergeId id,
        IdentityId a,
        IdentityId b,
        MergeRule rule,
        String evidence,
        String actor,
        Instant at,
        Optional<Undone> undone) {

    /// Who took a merge back, and when.
    public record Undone(String actor, Instant at) {}
}
