package io.barnraiser.build.idea;

import io.barnraiser.platform.error.FieldError;
import java.util.List;

/// What became of a decision on an idea.
public sealed interface DecideResult {

    /// It holds, and {@code told} members were told.
    record Decided(int told) implements DecideResult {}

    /// It was so before; nobody was told anything.
    record Already() implements DecideResult {}

    /// Nothing was written; the messages are names of texts.
    record Faulty(List<FieldError> errors) implements DecideResult {
        public Faulty {
            errors = List.copyOf(errors);
        }
    }

    /// It was merged into another: decide on that, or take it out first.
    record IsMerged(IdeaId root) implements DecideResult {}
}
