package io.barnraiser.listen.feedback;

import io.barnraiser.language.Span;
import java.util.List;
import java.util.Optional;

/// Reads texts that say themselves what they are: their first word names the kind, and one that
/// begins with {@code !} is urgent. What is none of a kind is nothing.
final class MarkedReader implements Reader {

    @Override
    public Reading read(String text, Optional<String> language) {
        boolean urgent = text.startsWith("!");
        String word = text.replace("!", "").split(" ", 2)[0];
        return new Reading(
                FeedbackKind.of(word).orElse(FeedbackKind.OTHER),
                0.9,
                List.of(new Span(urgent ? 1 : 0, word.length())),
                urgent ? 3 : 1,
                urgent ? List.of(new Span(0, 1)) : List.of(),
                language.orElse("en"));
    }

    @Override
    public List<Long> bands(String text) {
        return List.of((long) text.length());
    }
}
