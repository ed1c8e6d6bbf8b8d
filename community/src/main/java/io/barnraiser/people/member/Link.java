package io.barnraiser.people.member;

/// Two identities that a source says are one person.
///
/// @param a one identity; for {@link Claim#SIGNED_IN} the anonymous one
/// @param b the other
/// @param claim what the source says
/// @param trusted whether the source may speak for two known people: a server key or a connector of ours, never a key
///     that stands in a web page
/// @param evidence what it rests on, for the history: the id of the event
public record Link(IdentityId a, IdentityId b, Claim claim, boolean trusted, String evidence) {

    /// What a source says of two identities.
    public enum Claim {
        /// The visitor {@code a} signed in as {@code b}.
        SIGNED_IN,
        /// {@code a} and {@code b} are two names of one person.
        ALIAS
    }
}
