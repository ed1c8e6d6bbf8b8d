package io.barnraiser.build.idea;

/// Something that became of an idea, for those whom it concerns.
///
/// @param mark what makes it one among the news of its idea, such as {@code change:7}: nobody is told of it twice
/// @param idea as it is now
/// @param words what is quoted: a reason, or the beginning of a comment; may be empty
/// @param path the page that shows it, from the root of the site
record News(Kind kind, String mark, Idea idea, String words, String path) {

    /// What happened; its texts go by its name.
    enum Kind {
        /// Its status changed.
        STATUS,
        /// It was merged into another, which is {@link News#idea}.
        MERGED,
        /// It is on its own again.
        UNMERGED,
        /// Its text changed.
        EDITED,
        /// Somebody commented on it.
        COMMENT,
        /// Somebody answered a comment.
        REPLY,
        /// The team answered.
        ANSWER,
        /// The team hid it.
        HIDDEN,
        /// The team shows it again.
        RESTORED,
        /// The team made it of what the member said.
        MADE
    }
}
