package io.barnraiser.language.kind;

import io.barnraiser.language.rule.Book;
import io.barnraiser.language.rule.Line;
import io.barnraiser.language.text.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Makes features of texts, by the books of the languages for which there are any.
final class Reading {

    private static final Map<Language, Book> BOOKS = new EnumMap<>(Map.of(
            Language.ENGLISH, Book.load(Reading.class, "kinds.en.txt"),
            Language.GERMAN, Book.load(Reading.class, "kinds.de.txt")));

    private Reading() {}

    /// The book of a language; empty where nobody wrote one.
    static Optional<Book> book(Language language) {
        return Optional.ofNullable(BOOKS.get(language));
    }

    /// What the model sees of a text; empty where its language is not supported.
    static Optional<Features> features(String text, Language language) {
        return book(language).map(book -> {
            Line line = Line.of(text, Features.MOST_WORDS);
            return Features.of(line, book.in(line));
        });
    }
}
