package io.barnraiser.listen.feedback;

import java.time.Instant;

/// What became of something that was told.
///
/// @param title how it is called, as members read it
/// @param path of its page on this site; the same path again replaces what was said before
/// @param at when it came to be
public record Outcome(Kind kind, String title, String path, Instant at) {

    /// What it became.
    public enum Kind {
        /// An idea that members vote on.
        IDEA,
        /// A change that was shipped.
        RELEASE
    }
}
