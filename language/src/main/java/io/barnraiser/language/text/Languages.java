package io.barnraiser.language.text;

import java.util.List;

/// Tells which language a text is in.
///
/// After Cavnar and Trenkle (1994, "N-Gram-Based Text Categorization"): frequent strings of up to
/// four letters tell languages apart. Instead of the distance of ranks, the likelihood of the text
/// under a model of letters is compared (Dunning 1994, "Statistical Identification of Language"),
/// each letter foretold from the three before it in its word, smoothed after Witten and Bell
/// (1991): it needs less text, both to learn from and to decide.
public final class Languages {

    /// Fewer letters decide nothing.
    public static final int LEAST_LETTERS = 20;

    /// How sure it must be.
    public static final double ENOUGH = 0.9;

    /// More letters than these change nothing any more and are not read.
    private static final int MOST_LETTERS = 600;

    /// Letters depend on one another more than the model knows: its evidence counts for a part
    /// only. From held-out texts.
    private static final double TRUST = 0.35;

    /// How well a letter must be foretold, in nats: by the best model, with what it is better than
    /// the mean of all models added. Below, the text is in none of the languages. From held-out
    /// texts.
    private static final double AT_HOME = -2.8;

    private static final LetterModels MODELS = LetterModels.load();

    private Languages() {}

    /// The language of {@code text}, as far as its words tell; addresses, names behind `@`, code,
    /// numbers and emoji do not count. A text in which languages are mixed is in the one that
    /// prevails, or unsure. Thread-safe; some microseconds a sentence, and no more for a book than
    /// for 600 letters.
    public static Detection detect(String text) {
        return detect(text, Tokens.of(text));
    }

    /// As {@link #detect(String)}, for whoever has the tokens already.
    ///
    /// @param tokens those of {@code text}
    public static Detection detect(String text, List<Token> tokens) {
        double[] logLikelihoods = new double[Language.values().length];
        int letters = 0;
        for (Token token : tokens) {
            if (token.is(TokenKind.WORD) && letters < MOST_LETTERS) {
                String word = token.of(text);
                letters += MODELS.add(
                        Stems.fold(word.substring(0, Math.min(word.length(), MOST_LETTERS))), logLikelihoods);
            }
        }
        return letters < LEAST_LETTERS ? new Detection.TooShort(letters) : decide(logLikelihoods, letters);
    }

    private static Detection decide(double[] logLikelihoods, int letters) {
        int best = 0;
        double sum = 0;
        for (int i = 0; i < logLikelihoods.length; i++) {
            sum += logLikelihoods[i];
            best = logLikelihoods[i] > logLikelihoods[best] ? i : best;
        }
        double all = 0;
        for (double each : logLikelihoods) {
            all += Math.exp(TRUST * (each - logLikelihoods[best]));
        }
        double confidence = 1 / all;
        boolean foreign = (2 * logLikelihoods[best] - sum / logLikelihoods.length) / letters < AT_HOME;
        Language likeliest = Language.values()[best];
        return foreign || confidence < ENOUGH
                ? new Detection.Unsure(likeliest)
                : new Detection.Detected(likeliest, confidence);
    }
}
