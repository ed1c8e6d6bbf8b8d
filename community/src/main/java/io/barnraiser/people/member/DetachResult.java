package io.barnraiser.people.member;

/// What became of a wish to take one identity out of a member.
public sealed interface DetachResult {

    /// The identity is a member of its own now.
    ///
    /// @param member the member of the identity
    /// @param rest the member of all others
    record Detached(MemberId member, MemberId rest) implements DetachResult {}

    /// It was the only identity of its member; nothing was written.
    record AloneAlready() implements DetachResult {}
}
