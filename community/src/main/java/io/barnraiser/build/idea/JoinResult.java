package io.barnraiser.build.idea;

/// What became of a wish to merge an idea into another, or to take it out again.
public sealed interface JoinResult {

    /// {@code root} carries its votes now.
    record Done(IdeaId root) implements JoinResult {}

    /// An idea is the same as itself already.
    record Itself() implements JoinResult {}

    /// It was merged into another before, and must be taken out of that first.
    record Merged(IdeaId into) implements JoinResult {}

    /// The other was merged into this one, so this cannot be merged into it.
    record Circle() implements JoinResult {}

    /// It was not merged into anything.
    record Alone() implements JoinResult {}

    /// The reason is missing or too long.
    record NoReason() implements JoinResult {}
}
