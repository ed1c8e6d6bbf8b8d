package io.barnraiser.listen.feedback;

import java.time.Instant;

/// What somebody of the team does with something that was told.
public sealed interface Act {

    /// The longest answer or note, in characters.
    int LONGEST = 10_000;

    /// Told the member. Cannot be taken back: it has been said.
    record Answered(Way way, String text) implements Act {}

    /// Gave it to a department; 0 takes it back from all.
    record Routed(long department, String note) implements Act {}

    /// Gave it to somebody of the team, by the number of the account; 0 to nobody.
    record Assigned(long account) implements Act {}

    /// Said that another says the same; they wait together.
    record Merged(FeedbackId into) implements Act {}

    /// Put it away until a moment.
    record Snoozed(Instant until) implements Act {}

    /// Said of what kind it is.
    record Sorted(FeedbackKind kind) implements Act {}

    /// Said that it is done. Only what was answered is done.
    record Closed() implements Act {}

    /// Said that what came so far was no answer.
    record Reopened() implements Act {}
}
