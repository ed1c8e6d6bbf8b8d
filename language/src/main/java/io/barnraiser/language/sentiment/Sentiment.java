package io.barnraiser.language.sentiment;

import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Token;
import io.barnraiser.language.text.Tokens;
import java.util.List;

/// How a text feels.
public sealed interface Sentiment {

    /// A score and what made it.
    ///
    /// @param compound from -1 to 1: the sum of the contributions, s / sqrt(s² + 15). 0 when
    ///     nothing in the text has a valence. Long texts come near to the ends sooner than short
    ///     ones.
    /// @param contributions in the order of the text, none of them 0
    record Scored(double compound, List<Contribution> contributions) implements Sentiment {

        /// In the order that is given, and never to change.
        public Scored {
            contributions = List.copyOf(contributions);
        }

        /// The score in one word.
        public Mood mood() {
            return Mood.of(compound);
        }
    }

    /// There is no lexicon for this language, and no score is made up.
    record Unsupported(Language language) implements Sentiment {}

    /// How {@code text} feels. Quotations and code are scored as the rest: whoever does not want
    /// them takes {@link io.barnraiser.language.text.Plain} first. Thread-safe; O(length), some
    /// microseconds a sentence.
    ///
    /// @param language what the text is in; see {@link io.barnraiser.language.text.Languages}
    static Sentiment of(String text, Language language) {
        return of(text, Tokens.of(text), language);
    }

    /// As {@link #of(String, Language)}, for whoever has the tokens already.
    ///
    /// @param tokens those of {@code text}
    static Sentiment of(String text, List<Token> tokens, Language language) {
        return Lexicon.of(language)
                .<Sentiment>map(lexicon -> new Scorer(text, tokens, lexicon).score())
                .orElseGet(() -> new Unsupported(language));
    }
}
