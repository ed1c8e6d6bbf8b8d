package io.barnraiser.listen.feedback;

import io.barnraiser.language.Span;
import java.util.List;

/// What a text was read as.
///
/// @param sureness from 0 to 1
/// @param why the words that say so
/// @param urgency 1 low, 2 usual, 3 urgent
/// @param urgent the words that make it urgent
/// @param language two letters; empty for one that we do not read
public record Reading(
        FeedbackKind kind, double sureness, List<Span> why, int urgency, List<Span> urgent, String language) {

    public Reading {
        why = List.copyOf(why);
        urgent = List.copyOf(urgent);
    }

    /// The same without the words that say so.
    public Reading withoutMarks() {
        return new Reading(kind, sureness, List.of(), urgency, List.of(), language);
    }
}
