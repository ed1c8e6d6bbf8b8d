package io.barnraiser.build.idea;

import io.barnraiser.platform.error.FieldError;
import java.util.List;
import java.util.Optional;

/// The form in which the team writes an idea down: its own, or what a member said.
///
/// @param voice what it is made of; empty where it is the team's own
/// @param author what that member is called, see {@link BoardPage.Row}
/// @param similar ideas that say it already
public record MakePage(
        Optional<Said> voice,
        String author,
        String title,
        String text,
        String product,
        List<BoardPage.Row> similar,
        List<FieldError> errors) {

    public MakePage {
        similar = List.copyOf(similar);
        errors = List.copyOf(errors);
    }

    /// What a member said, under its number.
    public record Said(long number, String text) {}

    /// The name of the text that says what is wrong with a field; empty where nothing is.
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}
