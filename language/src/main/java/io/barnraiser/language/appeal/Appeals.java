package io.barnraiser.language.appeal;

import io.barnraiser.language.rule.Book;
import io.barnraiser.language.rule.Hit;
import io.barnraiser.language.rule.Line;
import io.barnraiser.language.text.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The appeals that a message possibly makes, by its words alone (after Witte 1992, the extended parallel process
/// model: a threat, and what is offered against it). "Possibly" is all that words can say.
///
/// @param level what is to be done with it
/// @param score A = 1 - product over components of (1 - w s), from 0 to 1; the weights w are assumed
///     ({@link Component#weight()})
/// @param components s of each: 1 - product of (1 - weight) over its rules that were found, each once; from 0 to 1
/// @param isPattern whether a threat comes first and the sender's own cure after it
/// @param signs the words, in the order of the text
public record Appeals(
        Level level, double score, Map<Component, Double> components, boolean isPattern, List<Sign> signs) {

    private static final int MOST_WORDS = 5_000;
    private static final double NOTE = 0.15;
    private static final double SECOND = 0.4;
    private static final double REFUSE = 0.7;

    private static final Map<Language, Book> BOOKS = Map.of(
            Language.ENGLISH, Book.load(Appeals.class, "appeal.en.txt"),
            Language.GERMAN, Book.load(Appeals.class, "appeal.de.txt"));

    public Appeals {
        components = Map.copyOf(components);
        signs = List.copyOf(signs);
    }

    /// What is to be done, from 0 to 3.
    public enum Level {
        OK,
        /// Something to think about.
        NOTE,
        /// Somebody else should read it before it goes out.
        SECOND_PERSON,
        /// It should not go out like this.
        REFUSE;

        /// @return from 0 to 3
        public int number() {
            return ordinal();
        }
    }

    /// The appeals of a message; empty where nobody wrote rules for its language. O(words), of 5,000 at most.
    ///
    /// @param facts what is known beside the words
    public static Optional<Appeals> of(String text, Language language, Facts facts) {
        return Optional.ofNullable(BOOKS.get(language)).map(book -> of(book.in(Line.of(text, MOST_WORDS)), facts));
    }

    private static Appeals of(List<Hit> hits, Facts facts) {
        Map<Component, Double> calm = new HashMap<>();
        Set<String> counted = new HashSet<>();
        List<Sign> signs = new ArrayList<>();
        for (Hit hit : hits) {
            Component component = Component.valueOf(hit.rule().group());
            signs.add(new Sign(component, hit.rule().name(), hit.span()));
            if (counted.add(hit.rule().name())) {
                calm.merge(component, 1 - hit.rule().weight(), (one, other) -> one * other);
            }
        }
        Map<Component, Double> components = new EnumMap<>(Component.class);
        double still = 1;
        for (Component component : Component.values()) {
            double strength = 1 - calm.getOrDefault(component, 1.0);
            components.put(component, strength);
            still *= 1 - weight(component, facts) * strength;
        }
        boolean isPattern = isPattern(signs);
        return new Appeals(level(1 - still, isPattern, facts), 1 - still, components, isPattern, signs);
    }

    private static double weight(Component component, Facts facts) {
        return switch (component) {
            case SCARCITY, URGENCY -> facts.isScarce() ? 0 : component.weight();
            case FEAR, SOLUTION, INADEQUACY, CONFIRMSHAME, GUILT -> component.weight();
        };
    }

    private static boolean isPattern(List<Sign> signs) {
        boolean isThreatened = false;
        for (Sign sign : signs) {
            if (isThreatened && sign.component() == Component.SOLUTION) {
                return true;
            }
            isThreatened |= sign.component() == Component.FEAR;
        }
        return false;
    }

    private static Level level(double score, boolean isPattern, Facts facts) {
        if (facts.isNotice()) {
            return score < NOTE ? Level.OK : Level.NOTE;
        }
        if (score >= REFUSE) {
            return Level.REFUSE;
        }
        if (score >= SECOND || isPattern) {
            return Level.SECOND_PERSON;
        }
        return score >= NOTE ? Level.NOTE : Level.OK;
    }
}
