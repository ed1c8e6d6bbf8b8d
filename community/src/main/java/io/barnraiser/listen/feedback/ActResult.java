package io.barnraiser.listen.feedback;

/// What came of an {@link Act}, or of taking one back.
public sealed interface ActResult {

    /// It was done.
    ///
    /// @param deed its number, to take it back by
    record Done(long deed) implements ActResult {}

    /// It was not done, and nothing changed.
    record Refused(Why why) implements ActResult {}

    /// Why something was not done.
    enum Why {
        /// There is no such thing.
        GONE,
        /// The member has no answer yet: nothing is closed without.
        NOT_ANSWERED,
        /// It would be merged into itself, or one of both does not wait.
        NOT_THERE,
        /// Others are merged into it; merge it into nothing else before they are taken out.
        HAS_OTHERS,
        /// The moment is not to come, or more than a year away.
        NO_TIME,
        /// What was sent cannot be taken back.
        SENT
    }
}
