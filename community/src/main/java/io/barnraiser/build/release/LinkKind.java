package io.barnraiser.build.release;

/// What may lead to a release.
public enum LinkKind {
    /// What a member told the brand: a complaint, a wish, praise.
    FEEDBACK,
    /// An idea of the board.
    IDEA,
    /// Something that a member wrote while trying it.
    TEST,
    /// Anything else that was said.
    POST
}
