package io.barnraiser.listen.opinion;

import io.barnraiser.platform.error.FieldError;
import java.util.List;

/// What the page of a new question shows.
///
/// @param errors as keys of messages
public record NewQuestionPage(QuestionForm form, List<FieldError> errors) {

    /// The key of what is wrong with a field; empty where nothing is.
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }
}
