package io.barnraiser.understand.voice;

import io.barnraiser.language.text.Plain;
import io.barnraiser.language.text.Stems;
import io.barnraiser.language.text.Token;
import io.barnraiser.language.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that may stand for a topic: only those that enough members wrote themselves, in
/// that very form, so that no single person's word or name becomes its label.
final class CommonWords {

    /// Fewer members do not make a word common. Assumed.
    static final int LEAST_AUTHORS = 5;

    private CommonWords() {}

    /// @param texts what was said about the topic
    /// @param words candidates, the heaviest first
    /// @param most how many are kept
    /// @return those of {@code words} that at least {@link #LEAST_AUTHORS} members wrote, in
    ///     their order
    static List<String> of(List<Said> texts, List<String> words, int most) {
        Map<String, Set<Long>> authors = new HashMap<>();
        words.forEach(word -> authors.put(Stems.fold(word), new HashSet<>()));
        for (Said said : texts) {
            String plain = Plain.of(said.text());
            for (Token token : Tokens.of(plain)) {
                String word = Stems.fold(token.of(plain));
                Set<Long> known = authors.get(word.startsWith("#") ? word.substring(1) : word);
                if (known != null) {
                    known.add(said.member());
                }
            }
        }
        return words.stream()
                .filter(word -> authors.getOrDefault(Stems.fold(word), Set.of()).size() >= LEAST_AUTHORS)
                .limit(most)
                .toList();
    }
}
