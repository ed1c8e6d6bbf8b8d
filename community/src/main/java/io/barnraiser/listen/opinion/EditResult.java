package io.barnraiser.listen.opinion;

/// What became of an edit of a statement.
public sealed interface EditResult {

    /// The new words stand.
    record Edited() implements EditResult {}

    /// Somebody voted on the old words, so these stay.
    record Voted() implements EditResult {}

    /// The new words cannot stand: nothing, too long, or there already.
    record Unfit(AddResult why) implements EditResult {}
}
