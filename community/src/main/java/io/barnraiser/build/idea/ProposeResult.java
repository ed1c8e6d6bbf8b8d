package io.barnraiser.build.idea;

import io.barnraiser.platform.error.FieldError;
import java.time.Duration;
import java.util.List;

/// What became of a wish to propose an idea or to change its text.
public sealed interface ProposeResult {

    /// It stands on the board as {@code idea}.
    record Done(IdeaId idea) implements ProposeResult {}

    /// Nothing was written; the messages are names of texts.
    record Faulty(List<FieldError> errors) implements ProposeResult {
        public Faulty {
            errors = List.copyOf(errors);
        }
    }

    /// This member proposed as many as anybody may; the next can be proposed after {@code pause}.
    record TooMany(Duration pause) implements ProposeResult {}

    /// Its text cannot be changed by this person, or not any more.
    record NotTheirs() implements ProposeResult {}
}
