package io.barnraiser.activity.ingest;

/// Another identity of the same source that an event says belongs to the actor too. Whether the two are joined is
/// decided by the rules of people.member.
///
/// @param other the other identity
/// @param claim how the source puts it
public record SamePerson(Person other, Claim claim) {

    /// How a source says that two of its identities are one person.
    public enum Claim {
        /// The visitor {@code other}, unknown until then, signed in as the actor.
        SIGNED_IN,
        /// {@code other} and the actor are two names of one person.
        ALIAS
    }
}
