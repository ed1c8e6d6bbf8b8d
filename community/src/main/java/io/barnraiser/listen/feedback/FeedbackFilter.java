package io.barnraiser.listen.feedback;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Which feedback a list shows.
///
/// @param words every one of them begins a word of the text, folded as {@link
///     io.barnraiser.people.member.Terms} does
/// @param department 0 means: nobody's
/// @param assignee the number of an account; 0 means: nobody's
/// @param from the least {@code orderAt}, in epoch milliseconds
/// @param to the first {@code orderAt} that is left out
public record FeedbackFilter(
        Shelf shelf,
        Optional<FeedbackKind> kind,
        OptionalLong source,
        Optional<String> language,
        OptionalLong department,
        OptionalLong assignee,
        List<String> words,
        long from,
        long to) {

    public FeedbackFilter {
        words = List.copyOf(words);
    }

    /// All of a shelf.
    public static FeedbackFilter of(Shelf shelf) {
        return new FeedbackFilter(
                shelf,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                0,
                Long.MAX_VALUE);
    }

    /// The same for one kind alone.
    public FeedbackFilter only(FeedbackKind other) {
        return new FeedbackFilter(shelf, Optional.of(other), source, language, department, assignee, words, from, to);
    }

    /// The same without what the queue puts before {@code earliest}, in epoch milliseconds.
    public FeedbackFilter since(long earliest) {
        return new FeedbackFilter(shelf, kind, source, language, department, assignee, words, earliest, to);
    }

    /// The same for one department alone.
    public FeedbackFilter in(long other) {
        return new FeedbackFilter(shelf, kind, source, language, OptionalLong.of(other), assignee, words, from, to);
    }
}
