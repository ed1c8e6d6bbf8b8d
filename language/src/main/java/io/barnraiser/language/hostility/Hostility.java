package io.barnraiser.language.hostility;

import io.barnraiser.language.Span;
import io.barnraiser.language.rule.Book;
import io.barnraiser.language.rule.Hit;
import io.barnraiser.language.rule.Line;
import java.util.List;

/// Whether a text attacks the person it speaks to: by calling names, by dismissing, by threatening, in English or
/// German. It goes by phrases that anybody can read (`hostility.en.txt`, `hostility.de.txt`), made to be right where
/// they speak rather than to find all: insults in other words, irony and threats between the lines are not seen, and
/// friends who tease each other are taken at their word. What somebody else said and is quoted does not count, nor
/// what is said against things.
public final class Hostility {

    private static final int MOST_WORDS = 1_000;

    /// Between two of these marks others are quoted.
    private static final String MARKS = "\"\u201C\u201D\u201E";

    private static final List<Book> BOOKS =
            List.of(Book.load(Hostility.class, "hostility.en.txt"), Book.load(Hostility.class, "hostility.de.txt"));

    private Hostility() {}

    /// The words that attack, of each language in the order of the text; empty where there are none. O(words), of
    /// 1,000 at most.
    public static List<Span> in(String text) {
        Line line = Line.of(text, MOST_WORDS);
        return BOOKS.stream()
                .flatMap(book -> book.in(line).stream())
                .map(Hit::span)
                .filter(span -> !isQuoted(text, span.start()))
                .toList();
    }

    /// Whether a quotation mark stands open before a place, in its line.
    private static boolean isQuoted(String text, int at) {
        int begin = text.lastIndexOf('\n', at) + 1;
        return text.substring(begin, at)
                                .chars()
                                .filter(c -> MARKS.indexOf(c) >= 0)
                                .count()
                        % 2
                == 1;
    }

    /// Whether there are any.
    public static boolean isIn(String text) {
        return !in(text).isEmpty();
    }
}
