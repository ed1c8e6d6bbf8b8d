package io.barnraiser.language.belonging;

import io.barnraiser.language.belonging.Mention.About;
import io.barnraiser.language.rule.Book;
import io.barnraiser.language.rule.Hit;
import io.barnraiser.language.rule.Line;
import io.barnraiser.language.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Us and them in a text. Nothing of it says that somebody is excluded: identity language alone is none, "they" is
/// ambiguous, and friends tease each other. It is for groups of many texts.
///
/// @param words how many words the text has
/// @param outSentences how many sentences speak of an out-group
/// @param outBad how many of those have a word that hurts or speaks badly
/// @param ownSentences how many sentences speak of the own group, and not of an out-group
/// @param ownBad how many of those have such a word
/// @param mentions the words, in the order of the text
public record Belonging(int words, int outSentences, int outBad, int ownSentences, int ownBad, List<Mention> mentions) {

    private static final int MOST_WORDS = 20_000;
    private static final double HALDANE = 0.5;

    private static final Map<Language, Book> BOOKS = Map.of(
            Language.ENGLISH, Book.load(Belonging.class, "belonging.en.txt"),
            Language.GERMAN, Book.load(Belonging.class, "belonging.de.txt"));

    public Belonging {
        mentions = List.copyOf(mentions);
    }

    /// What a text says; empty where nobody wrote rules for its language. O(words), of 20,000 at most.
    ///
    /// @param rivals names of out-groups in small letters, one word each, beside those of the rules
    public static Optional<Belonging> of(String text, Language language, Set<String> rivals) {
        return Optional.ofNullable(BOOKS.get(language)).map(book -> of(book, Line.of(text, MOST_WORDS), rivals));
    }

    private record Found(int first, Mention mention) {}

    private static Belonging of(Book book, Line line, Set<String> rivals) {
        List<Found> found = new ArrayList<>();
        for (Hit hit : book.in(line)) {
            found.add(
                    new Found(hit.first(), new Mention(About.valueOf(hit.rule().group()), hit.span())));
        }
        int words = 0;
        for (int at = 0; at < line.size(); at++) {
            words += line.isWord(at) ? 1 : 0;
            if (rivals.contains(line.word(at))) {
                found.add(new Found(at, new Mention(About.OUT, line.span(at, at + 1))));
            }
        }
        found.sort(Comparator.comparingInt(Found::first));
        Sentences sentences = new Sentences();
        int next = 0;
        for (int at = 0; at < line.size(); at++) {
            if (line.isStart(at)) {
                sentences.end();
            }
            while (next < found.size() && found.get(next).first() == at) {
                sentences.now.add(found.get(next++).mention().about());
            }
        }
        sentences.end();
        return new Belonging(
                words,
                sentences.out,
                sentences.outBad,
                sentences.own,
                sentences.ownBad,
                found.stream().map(Found::mention).toList());
    }

    private static final class Sentences {
        private final Set<About> now = EnumSet.noneOf(About.class);
        private int out;
        private int outBad;
        private int own;
        private int ownBad;

        void end() {
            boolean isBad = now.contains(About.DEROGATION) || now.contains(About.NEGATIVE);
            if (now.contains(About.OUT)) {
                out++;
                outBad += isBad ? 1 : 0;
            } else if (now.contains(About.WE)) {
                own++;
                ownBad += isBad ? 1 : 0;
            }
            now.clear();
        }
    }

    /// How often it speaks of something, in 1,000 words; 0 for a text without words.
    public double rate(About about) {
        long count =
                mentions.stream().filter(mention -> mention.about() == about).count();
        return words == 0 ? 0 : 1_000.0 * count / words;
    }

    /// This and another text together; the mentions are left out, since they stand in different texts.
    public Belonging plus(Belonging other) {
        return new Belonging(
                words + other.words,
                outSentences + other.outSentences,
                outBad + other.outBad,
                ownSentences + other.ownSentences,
                ownBad + other.ownBad,
                List.of());
    }

    /// How much more likely a bad word stands in a sentence about an out-group than in one about us: the log odds
    /// ratio ln(D / (1 - D)) - ln(I / (1 - I)), with half a sentence added to each count (Haldane 1956). 0 for no
    /// difference. Its interval is for whoever has many texts: by drawing authors anew.
    public double logOdds() {
        return Math.log((outBad + HALDANE) / (outSentences - outBad + HALDANE))
                - Math.log((ownBad + HALDANE) / (ownSentences - ownBad + HALDANE));
    }
}
