package io.barnraiser.language.sentiment;

import io.barnraiser.language.text.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of one language that have a valence, and those that change others.
final class Lexicon {

    private static final double PREFIXED = 2.2;

    private static final Map<Language, Lexicon> ALL = new EnumMap<>(Map.of(
            Language.ENGLISH, LexiconFile.read("en", EnglishForms::of),
            Language.GERMAN, LexiconFile.read("de", GermanForms::of)));

    private final Map<String, Entry> words;
    private final Map<String, List<Saying>> sayings;
    private final Map<String, Double> signs;
    private final Map<WordClass, Set<String>> classes;

    Lexicon(
            Map<String, Entry> words,
            Map<String, List<Saying>> sayings,
            Map<String, Double> signs,
            Map<WordClass, Set<String>> classes) {
        this.words = words;
        this.sayings = sayings;
        this.signs = signs;
        this.classes = classes;
    }

    static Optional<Lexicon> of(Language language) {
        return Optional.ofNullable(ALL.get(language));
    }

    /// How many words have a valence.
    int size() {
        return words.size();
    }

    /// Whether a negation may stand behind its verb, as it does in German.
    boolean negatesBehind() {
        return classes.containsKey(WordClass.BEHIND);
    }

    /// @param word in small letters
    Optional<Entry> word(String word) {
        Entry entry = words.get(word);
        return entry == null ? composed(word) : Optional.of(entry);
    }

    /// A word that says what it is by how it begins: Lieblingsjacke, unhelpful.
    private Optional<Entry> composed(String word) {
        if (begins(word, WordClass.GOOD_PREFIX).isPresent()) {
            return Optional.of(new Entry(PREFIXED, false));
        }
        if (begins(word, WordClass.BAD_PREFIX).isPresent()) {
            return Optional.of(new Entry(-PREFIXED, false));
        }
        return begins(word, WordClass.UN_PREFIX)
                .map(prefix -> words.get(word.substring(prefix.length())))
                .filter(entry -> entry.valence() > 0)
                .map(entry -> new Entry(entry.valence() * Scorer.NEGATED, false));
    }

    private Optional<String> begins(String word, WordClass prefixes) {
        for (String prefix : classes.getOrDefault(prefixes, Set.of())) {
            if (word.length() > prefix.length() + 3 && word.startsWith(prefix)) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }

    /// Those that begin with `word`, the longest first.
    List<Saying> sayings(String word) {
        return sayings.getOrDefault(word, List.of());
    }

    /// The valence of an emoji or emoticon, in whatever way it is written; 0 when it is not known.
    double sign(String sign) {
        Double valence = signs.get(sign);
        return valence == null ? signs.getOrDefault(Signs.plain(sign), 0.0) : valence;
    }

    boolean is(String word, WordClass kind) {
        return classes.getOrDefault(kind, Set.of()).contains(word);
    }

    /// Whether anything is known of the word.
    boolean knows(String word) {
        return words.containsKey(word)
                || classes.values().stream().anyMatch(all -> all.contains(word));
    }
}
