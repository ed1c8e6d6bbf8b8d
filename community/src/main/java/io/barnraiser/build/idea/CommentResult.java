package io.barnraiser.build.idea;

import java.time.Duration;

/// What became of a comment.
public sealed interface CommentResult {

    /// It is there.
    record Said(long comment) implements CommentResult {}

    /// Nothing was written.
    ///
    /// @param message the name of a text that says why
    record Faulty(String message) implements CommentResult {}

    /// This member comments faster than anybody can follow; the next is taken after {@code pause}.
    record TooMany(Duration pause) implements CommentResult {}
}
