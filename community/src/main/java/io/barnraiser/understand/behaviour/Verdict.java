package io.barnraiser.understand.behaviour;

/// The three answers.
public enum Verdict {
    /// What members do tells more of what they do next than what they stated of themselves.
    BEHAVIOUR,
    /// What they stated tells more, and what they do adds nothing to it that would show.
    TRAITS,
    /// The data do not say.
    CANNOT_TELL
}
