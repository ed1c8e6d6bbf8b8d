package io.barnraiser.listen.feedback;

import java.util.List;
import java.util.Optional;

/// A page of a list.
///
/// @param previous where the page before it ends, if there is one
/// @param next where the page after it begins, if there is one
public record FeedbackPage(List<Feedback> rows, Optional<FeedbackPlace> previous, Optional<FeedbackPlace> next) {

    public FeedbackPage {
        rows = List.copyOf(rows);
    }
}
