package io.barnraiser.language.overlap;

import io.barnraiser.language.Span;
import io.barnraiser.language.duplicate.MinHash;
import io.barnraiser.language.duplicate.Shingles;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Sentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The sentences of a brand, to be taken out where members only repeat them: who quotes a
/// slogan does not share it.
public final class Echoes {

    /// From this likeness on a sentence is an echo. Assumed.
    private static final double LEAST = 0.6;

    /// Of shorter sentences nothing can be said.
    private static final int SHORTEST = 12;

    /// Sentences that are alike by 0.6 meet in 99 of 100 cases.
    private static final MinHash HASH = new MinHash(20, 3, 20_261_130);

    private final Language language;
    private final Map<Long, List<Shingles>> byKey = new HashMap<>();

    private Echoes(Language language) {
        this.language = language;
    }

    /// Those of a text of the brand.
    public static Echoes of(String text, Language language) {
        Echoes echoes = new Echoes(language);
        for (Span span : Sentences.of(text, language)) {
            Shingles shingles = Shingles.of(text.substring(span.start(), span.end()));
            if (span.end() - span.start() >= SHORTEST) {
                for (long key : HASH.keys(HASH.signature(shingles))) {
                    echoes.byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(shingles);
                }
            }
        }
        return echoes;
    }

    /// A text without the sentences that nearly repeat one of the brand's. O(length).
    public String without(String text) {
        StringBuilder left = new StringBuilder();
        int end = 0;
        for (Span span : Sentences.of(text, language)) {
            if (isEcho(text.substring(span.start(), span.end()))) {
                left.append(text, end, span.start()).append(' ');
                end = span.end();
            }
        }
        return left.append(text, end, text.length()).toString();
    }

    private boolean isEcho(String sentence) {
        if (sentence.length() < SHORTEST) {
            return false;
        }
        Shingles shingles = Shingles.of(sentence);
        for (long key : HASH.keys(HASH.signature(shingles))) {
            for (Shingles said : byKey.getOrDefault(key, List.of())) {
                if (said.jaccard(shingles) >= LEAST) {
                    return true;
                }
            }
        }
        return false;
    }
}
