package io.barnraiser.language.sentiment;

import io.barnraiser.language.Span;
import java.util.Optional;
import java.util.Set;

/// A word or sign as the rules see it.
///
/// @param word in small letters, without `#`; a word drawn out ("sooo") in its plain form where
///     that is known
/// @param entry what the lexicon knows of the word
/// @param classes what it does to others
/// @param sign whether it is an emoji or emoticon
/// @param shouted in capitals, while not all of the text is
/// @param drawn whether a letter stood three times or more
/// @param sentence number of its sentence
/// @param clause number of its clause: punctuation parts clauses
record Item(
        Span span,
        String word,
        Optional<Entry> entry,
        Set<WordClass> classes,
        boolean sign,
        boolean shouted,
        boolean drawn,
        int sentence,
        int clause) {

    boolean is(WordClass kind) {
        return classes.contains(kind);
    }
}
