package io.barnraiser.people.member;

/// What became of the statement that two identities are different people.
public sealed interface DistinctResult {

    /// They will never be merged by a rule, nor suggested, until that is taken back.
    record Marked() implements DistinctResult {}

    /// That had been said before; nothing was written.
    record MarkedAlready() implements DistinctResult {}

    /// They are one member now; unmerge them first.
    record StillOne(MemberId member) implements DistinctResult {}
}
