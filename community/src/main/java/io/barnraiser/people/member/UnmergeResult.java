package io.barnraiser.people.member;

/// What became of a wish to undo a merge.
public sealed interface UnmergeResult {

    /// They are two members again.
    record Unmerged(MemberId one, MemberId other) implements UnmergeResult {}

    /// It had been undone before; nothing was written.
    record AlreadyUndone() implements UnmergeResult {}
}
