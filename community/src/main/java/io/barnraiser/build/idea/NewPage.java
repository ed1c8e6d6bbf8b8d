package io.barnraiser.build.idea;

import io.barnraiser.platform.error.FieldError;
import java.util.List;

/// The form in which a member proposes an idea or changes it.
///
/// @param action where it is sent
/// @param back the page to return to without sending it
/// @param edits whether it changes an idea that is there
/// @param similar ideas to vote for instead; what was typed is kept meanwhile
/// @param minutes how long to wait before the next idea is taken; 0 for not at all
public record NewPage(
        String action,
        String back,
        boolean edits,
        String title,
        String text,
        List<BoardPage.Row> similar,
        List<FieldError> errors,
        long minutes) {

    public NewPage {
        similar = List.copyOf(similar);
        errors = List.copyOf(errors);
    }

    /// The name of the text that says what is wrong with a field; empty where nothing is.
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}
