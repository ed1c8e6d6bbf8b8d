package io.barnraiser.people.member;

/// What became of a wish to merge.
public sealed interface MergeResult {

    /// They are one member now.
    record Merged(MergeId merge, MemberId member) implements MergeResult {}

    /// They were one member before; nothing was written.
    record AlreadyOne(MemberId member) implements MergeResult {}

    /// Each has an account of its own at one source, so they are probably two people. A person who knows better may
    /// merge them all the same.
    ///
    /// @param sourceId a source that knows both
    /// @param a the account there of the one
    /// @param b the account there of the other
    record RefusedSameSource(long sourceId, IdentityId a, IdentityId b) implements MergeResult {}

    /// Somebody said that these two are different people. That must be taken back first.
    record RefusedDistinct(IdentityId a, IdentityId b) implements MergeResult {}

    /// A rule would merge them for an address that they share, but their full names are those of two people, as in a
    /// household. A person may merge them all the same.
    ///
    /// @param a an identity with the one name
    /// @param b an identity with the other
    record RefusedNames(IdentityId a, IdentityId b) implements MergeResult {}

    /// A rule would merge them, but a person took them apart before; only a person may join them again.
    record RefusedUndoneBefore(MergeId merge) implements MergeResult {}
}
