package io.barnraiser.listen.opinion;

/// What became of a vote.
public sealed interface VoteResult {

    /// It counts.
    ///
    /// @param isFirst whether it is the first of this member on this question
    record Counted(boolean isFirst) implements VoteResult {}

    /// The question is not open.
    record Closed() implements VoteResult {}

    /// The statement is not shown, or not of this question.
    record Absent() implements VoteResult {}
}
