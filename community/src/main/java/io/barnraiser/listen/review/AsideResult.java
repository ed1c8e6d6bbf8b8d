package io.barnraiser.listen.review;

import io.barnraiser.platform.error.FieldError;
import java.util.List;

/// What came of setting a review aside.
public sealed interface AsideResult {

    /// It is counted apart from now on.
    record Done() implements AsideResult {}

    /// There is no such review.
    record Gone() implements AsideResult {}

    /// It was set aside before.
    record Already() implements AsideResult {}

    /// There is no such reason, or nothing was written to it.
    record Faulty(List<FieldError> errors) implements AsideResult {

        public Faulty {
            errors = List.copyOf(errors);
        }
    }
}
