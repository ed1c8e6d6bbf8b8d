package io.barnraiser.build.idea;

import io.barnraiser.platform.html.Html;
import java.util.List;
import java.util.Map;

/// One idea as members read it.
///
/// @param idea with what carries its votes; where it was merged, the pages lead to that
/// @param html its text, as HTML
/// @param says its text in a few plain words
/// @param author what they are called, see {@link BoardPage.Row}
/// @param voted whether the reader voted for it
/// @param own whether the reader proposed it
/// @param mayEdit whether the reader may change its text
/// @param answer what the team last said; none where it said nothing
/// @param changes what was decided of it, the newest first
/// @param titles titles of other ideas that the changes name, by their numbers
/// @param merged what was merged into it
/// @param threads what was said of it and of those
/// @param later the address of the comments after these; empty for none
/// @param closed whether nothing can be said of it
/// @param draft a comment that could not be taken as it is
public record IdeaPage(
        Idea idea,
        Html html,
        String says,
        String author,
        List<String> tags,
        boolean voted,
        boolean own,
        boolean mayEdit,
        List<Said> answer,
        List<IdeaChange> changes,
        Map<Long, Idea> titles,
        List<BoardPage.Row> merged,
        List<Conversation> threads,
        String later,
        boolean closed,
        Draft draft) {

    public IdeaPage {
        tags = List.copyOf(tags);
        answer = List.copyOf(answer);
        changes = List.copyOf(changes);
        titles = Map.copyOf(titles);
        merged = List.copyOf(merged);
        threads = List.copyOf(threads);
    }

    /// A comment as it is shown.
    ///
    /// @param html its text, as HTML
    /// @param author what they are called, see {@link BoardPage.Row}
    /// @param own whether the reader wrote it
    public record Said(IdeaComment comment, Html html, String author, boolean own) {

        /// Whether its words are there to read.
        public boolean isShown() {
            return comment.hidden().isEmpty() && !comment.text().isEmpty();
        }
    }

    /// A comment with what was answered.
    public record Conversation(Said first, List<Said> answers) {
        public Conversation {
            answers = List.copyOf(answers);
        }
    }

    /// A comment that could not be taken as it is.
    ///
    /// @param parent what it answers; 0 for none
    /// @param error the name of a text that says why; empty where there is no such comment
    public record Draft(String text, long parent, String error) {

        static final Draft NONE = new Draft("", 0, "");
    }
}
