package io.barnraiser.build.release;

/// A step on the way from the first word to the shelf and back.
public enum StepKind {
    /// Somebody said it first.
    SAID,
    /// Others said the same.
    SAME,
    /// Somebody proposed what could be done.
    PROPOSED,
    /// The brand decided, with a reason.
    DECIDED,
    /// Work began.
    BUILT,
    /// Members tried it.
    TESTED,
    /// It was written about.
    WROTE,
    /// It reached the shelf.
    SHIPPED,
    /// Those who took part were told and thanked.
    TOLD,
    /// Those who had complained said whether it is solved.
    CURED
}
