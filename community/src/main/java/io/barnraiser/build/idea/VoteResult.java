package io.barnraiser.build.idea;

import java.time.Duration;

/// What became of a vote that was given or taken back.
public sealed interface VoteResult {

    /// The root that carries the vote now, with its new count.
    record Counted(Idea root) implements VoteResult {}

    /// It was so before; nothing changed.
    record Already(Idea root) implements VoteResult {}

    /// Votes on it are not taken any more.
    record Closed(Idea root) implements VoteResult {}

    /// This member votes faster than anybody can read; the next vote counts after {@code pause}.
    record TooMany(Duration pause) implements VoteResult {}
}
