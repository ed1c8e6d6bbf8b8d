package io.barnraiser.language.belonging;

import io.barnraiser.language.Span;

/// Words about a group.
public record Mention(About about, Span span) {

    /// Whom or what the words are about.
    public enum About {
        /// The speaker's own group.
        WE,
        /// Others, whoever they are: ambiguous, as often harmless as not.
        THEY,
        /// People of whom it is said that they do not belong, or rivals that were named.
        OUT,
        /// Words that hurt.
        DEROGATION,
        /// Words that speak badly of something.
        NEGATIVE
    }
}
