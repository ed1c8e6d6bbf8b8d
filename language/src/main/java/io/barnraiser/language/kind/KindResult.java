package io.barnraiser.language.kind;

import io.barnraiser.language.text.Language;
import java.util.List;
import java.util.Map;

/// Which kind of feedback a text is, or that its language is not supported.
public sealed interface KindResult {

    /// @param kind the most probable kind
    /// @param probabilities of each kind, together 1
    /// @param reasons the words that spoke for it most, the strongest first, at most five; none where nothing spoke
    ///     for it and it is {@link Kind#OTHER} for want of anything else
    record Told(Kind kind, Map<Kind, Double> probabilities, List<Reason> reasons) implements KindResult {

        public Told {
            probabilities = Map.copyOf(probabilities);
            reasons = List.copyOf(reasons);
        }

        /// @return how probable it is that the text is of {@link #kind()}, from 1/6 to 1
        public double probability() {
            return probabilities.getOrDefault(kind, 0.0);
        }
    }

    /// Nobody wrote rules for the language: nothing is claimed.
    record Unsupported(Language language) implements KindResult {}
}
