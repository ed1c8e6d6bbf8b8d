package io.barnraiser.build.release;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.html.View;
import java.util.List;
import java.util.Optional;

/// What the desk shows while a release is written.
///
/// @param release empty for a new one
/// @param products names that were used before
public record ReleaseEditPage(
        Optional<Release> release, ReleaseForm form, List<String> products, List<FieldError> errors) {

    /// What is wrong with a field, in the reader's language; empty where nothing is.
    public String said(View view, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(error -> view.text(error.message()))
                .findFirst()
                .orElse("");
    }
}
