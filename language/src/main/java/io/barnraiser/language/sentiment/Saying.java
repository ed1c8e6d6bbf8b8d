package io.barnraiser.language.sentiment;

import java.util.List;
import java.util.Set;

/// Some words that have one valence together, which may be none: in "kind of", nobody is kind.
///
/// @param words for each place, which words may stand there
/// @param gap whether up to seven other words may stand before the last one, which then ends its
///     clause
record Saying(List<Set<String>> words, boolean gap, double valence) {

    Saying {
        words = List.copyOf(words);
    }

    /// How many words stand side by side.
    int adjacent() {
        return gap ? words.size() - 1 : words.size();
    }
}
