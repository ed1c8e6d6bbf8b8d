package io.barnraiser.people.member;

/// In what capacity somebody is here. All but members stay out of member figures. Where the identities of one person
/// differ, the last in this order holds.
public enum Standing {
    /// A member of the community.
    MEMBER,
    /// Somebody who works for the brand.
    STAFF,
    /// A program.
    BOT,
    /// A program that posts for others and names them in its text; see {@link Bridge}.
    BRIDGE
}
