package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.Feedback;
import java.util.Optional;

/// Something that was told, in a list.
///
/// @param href where it opens
/// @param who who said it; empty where they are gone
/// @param source the name of the place
/// @param department the name of the department that has it; empty for none
/// @param assignee the name of whoever has it; empty for nobody
public record Row(
        Feedback feedback, String href, Optional<Who> who, String source, String department, String assignee) {

    private static final int LINE = 160;

    /// Its first words, on one line.
    public String line() {
        String text = feedback.text().strip().replaceAll("\\s+", " ");
        return text.length() <= LINE ? text : text.substring(0, LINE) + " …";
    }
}
