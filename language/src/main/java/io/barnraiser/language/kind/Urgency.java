package io.barnraiser.language.kind;

import io.barnraiser.language.rule.Book;
import io.barnraiser.language.rule.Hit;
import io.barnraiser.language.rule.Line;
import io.barnraiser.language.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How much the words of a text say that it hurries: danger, money, a deadline, something broken, a
/// long wait, not the
/// first time.
///
/// @param value from 0, nothing says so, to 1: 1 - product of (1 - w) over the rules that were found, each once, as
///     if they were independent. The weights are assumed; the value orders a queue and is no probability
/// @param reasons the words of it, in the order of the text
public record Urgency(double value, List<Reason> reasons) {

    private static final int MOST_WORDS = 1_000;

    private static final Map<Language, Book> BOOKS = Map.of(
            Language.ENGLISH, Book.load(Urgency.class, "urgency.en.txt"),
            Language.GERMAN, Book.load(Urgency.class, "urgency.de.txt"));

    public Urgency {
        reasons = List.copyOf(reasons);
    }

    /// The urgency of a text; empty where nobody wrote rules for its language. O(words), of 1,000 at most.
    public static Optional<Urgency> of(String text, Language language) {
        return Optional.ofNullable(BOOKS.get(language)).map(book -> {
            List<Reason> reasons = new ArrayList<>();
            Set<String> counted = new HashSet<>();
            double calm = 1;
            for (Hit hit : book.in(Line.of(text, MOST_WORDS))) {
                double weight = hit.rule().weight();
                reasons.add(new Reason(hit.rule().name(), hit.span(), weight));
                if (counted.add(hit.rule().name())) {
                    calm *= 1 - weight;
                }
            }
            return new Urgency(1 - calm, reasons);
        });
    }
}
