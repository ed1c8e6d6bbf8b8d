package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import java.time.Instant;

/// What somebody said of an idea.
///
/// @param idea the idea it was said of, which may be merged into the one that shows it
/// @param parent the comment that it answers; 0 for none. Answers are not answered: the thread has one level
/// @param author identity 0 where that person was erased
/// @param text in Markdown; empty where it was taken back or erased
/// @param worry whether the author said that they fear this idea
/// @param official whether it was said for the team
/// @param hidden why the team hid it; empty while it is shown
public record IdeaComment(
        long id,
        IdeaId idea,
        long parent,
        IdentityId author,
        String text,
        boolean worry,
        boolean official,
        String hidden,
        Instant at) {

    /// The longest text, in characters.
    static final int LONGEST = 5_000;
}
