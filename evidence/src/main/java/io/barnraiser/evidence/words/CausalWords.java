package io.barnraiser.evidence.words;

import io.barnraiser.evidence.Grade;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds the words that say that one thing made another happen, so that no sentence about a figure below
/// grade B carries them. "Members who got a reply wrote again more often" describes; "a reply led to writing
/// again" claims a cause that only a lot, or something that stands for one, can show.
///
/// It goes by lists of words and is stricter than grammar: "helped", "because" and "effect of" are found
/// wherever they stand, and a denied cause ("does not lead to") is a claim as well. What only moves by itself
/// passes: "rose", "grew", "increased from 3 to 5", "hat sich verbessert". There are causes that no list
/// finds ("replies, and so more posts"), so a person reads the sentences too.
public final class CausalWords {

    private CausalWords() {}

    /// Words of cause in a text.
    ///
    /// @param words as they stand in the text
    /// @param at where they begin, counted in characters from 0
    public record Found(String words, int at) {}

    /// The words of cause in {@code text}, in the order in which they stand; none when it only describes.
    /// Linear in the length of the text.
    ///
    /// @throws IllegalArgumentException when there is no list for {@code language}
    public static List<Found> in(String text, Locale language) {
        List<Pattern> patterns = CausalPhrases.BY_LANGUAGE.get(language.getLanguage());
        if (patterns == null) {
            throw new IllegalArgumentException(
                    "There is no list of causal words for '%s'; write one beside those for %s"
                            .formatted(language.getLanguage(), languages()));
        }
        return patterns.stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(match -> new Found(match.group(), match.start()))
                .sorted(Comparator.comparingInt(Found::at))
                .toList();
    }

    /// The words that {@code text} may not carry beside a figure of this grade: none for A and B.
    public static List<Found> refused(String text, Locale language, Grade grade) {
        return grade.mayClaimCause() ? List.of() : in(text, language);
    }

    /// The languages there are lists for, by their two letters.
    public static Set<String> languages() {
        return new TreeSet<>(CausalPhrases.BY_LANGUAGE.keySet());
    }
}
