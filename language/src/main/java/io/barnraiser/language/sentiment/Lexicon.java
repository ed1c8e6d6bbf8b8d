package io.barnraiser.language.sentiment;

import io.barnraiser.language.text.Language;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
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
    private final Map<String, Set<WordClass>> classes;
    private final Map<WordClass, Set<String>> prefixes;
    private final boolean negatesBehind;

    Lexicon(
            Map<String, Entry> words,
            Map<String, List<Saying>> sayings,
            Map<String, Double> signs,
            Map<WordClass, Set<String>> classes) {
        this.words = words;
        this.sayings = sayings;
        this.signs = signs;
        this.classes = byWord(classes);
        this.prefixes = classes;
        this.negatesBehind = classes.containsKey(WordClass.BEHIND);
    }

    private static Map<String, Set<WordClass>> byWord(Map<WordClass, Set<String>> classes) {
        Map<String, Set<WordClass>> all = new HashMap<>();
        classes.forEach((kind, words) ->
                words.forEach(word -> all.computeIfAbsent(word, unused -> EnumSet.noneOf(WordClass.class))
                        .add(kind)));
        return all;
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
        return negatesBehind;
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

    private Optional<String> begins(String word, WordClass kind) {
        for (String prefix : prefixes.getOrDefault(kind, Set.of())) {
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

    /// What the word does to the words around it.
    Set<WordClass> classes(String word) {
        return classes.getOrDefault(word, Set.of());
    }

    /// Whether anything is known of the word itself.
    boolean knows(String word) {
        return words.containsKey(word) || classes.containsKey(word);
    }
}
