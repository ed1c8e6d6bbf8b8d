package io.barnraiser.language.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// For each language, how likely a letter is after up to three before it in its word. The tables
/// are common to all languages, so that a string of letters is looked up once.
final class LetterModels {

    private static final int MOST_BEFORE = 3;
    private static final int LANGUAGES = Language.values().length;

    /// So many letters a text could hold: what a letter gets that was never seen.
    private static final float ALPHABET = 200;

    /// What stands before and behind a word.
    private static final char EDGE = '_';

    /// So many likelihoods are multiplied before their logarithm is taken; more could come too near
    /// to 0.
    private static final int FACTORS = 32;

    /// By string: how likely its last letter is behind the others, in each language.
    private final LetterTable likely = new LetterTable(LANGUAGES);

    /// By context: in each language, for what share of letters the shorter contexts decide.
    private final LetterTable yields = new LetterTable(LANGUAGES);

    private LetterModels() {}

    static LetterModels load() {
        Counts counts = new Counts();
        List<String> words = new ArrayList<>();
        for (Language language : Language.values()) {
            String sample = read("sample/" + language.code() + ".txt");
            for (Token token : Tokens.of(sample)) {
                if (token.is(TokenKind.WORD)) {
                    String edged = EDGE + Stems.fold(token.of(sample)) + EDGE;
                    counts.learn(edged, language.ordinal());
                    words.add(edged);
                }
            }
        }
        LetterModels models = new LetterModels();
        words.forEach(edged -> models.settle(edged, counts));
        return models;
    }

    private static String read(String name) {
        try (var in = LetterModels.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was seen in the samples.
    private static final class Counts {
        /// By string: how often.
        private final LetterTable strings = new LetterTable(LANGUAGES);

        /// By context: how many letters behind it, then how many different ones.
        private final LetterTable contexts = new LetterTable(2 * LANGUAGES);

        void learn(String edged, int language) {
            for (int i = 1; i < edged.length(); i++) {
                for (int before = 0; before <= Math.min(MOST_BEFORE, i); before++) {
                    int context = contexts.place(LetterTable.key(edged, i - before, i));
                    int string = strings.place(LetterTable.key(edged, i - before, i + 1));
                    if (strings.values()[string + language]++ == 0) {
                        contexts.values()[context + LANGUAGES + language]++;
                    }
                    contexts.values()[context + language]++;
                }
            }
        }
    }

    /// Mixes what was seen behind a longer context with what the shorter ones say, by the share of
    /// new letters that the context had (Witten and Bell 1991), once for all strings of a word.
    private void settle(String edged, Counts counts) {
        float[] mixed = new float[LANGUAGES];
        for (int i = 1; i < edged.length(); i++) {
            Arrays.fill(mixed, 1 / ALPHABET);
            for (int before = 0; before <= Math.min(MOST_BEFORE, i); before++) {
                int context = counts.contexts.find(LetterTable.key(edged, i - before, i));
                int string = counts.strings.find(LetterTable.key(edged, i - before, i + 1));
                int yielding = yields.place(LetterTable.key(edged, i - before, i));
                int settled = likely.place(LetterTable.key(edged, i - before, i + 1));
                for (int language = 0; language < LANGUAGES; language++) {
                    float letters = counts.contexts.values()[context + language];
                    float kinds = counts.contexts.values()[context + LANGUAGES + language];
                    float yielded = letters == 0 ? 1 : kinds / (letters + kinds);
                    float seen = letters == 0 ? 0 : counts.strings.values()[string + language] / (letters + kinds);
                    mixed[language] = seen + yielded * mixed[language];
                    yields.values()[yielding + language] = yielded;
                    likely.values()[settled + language] = mixed[language];
                }
            }
        }
    }

    /// Adds to {@code sums} the logarithm of how likely {@code word} is in each language.
    ///
    /// @return how many letters it has
    int add(String word, double[] sums) {
        String edged = EDGE + word + EDGE;
        double[] product = new double[LANGUAGES];
        double[] next = new double[LANGUAGES];
        Arrays.fill(product, 1);
        for (int i = 1; i < edged.length(); i++) {
            foretell(edged, i, next);
            boolean full = i % FACTORS == 0 || i == edged.length() - 1;
            for (int language = 0; language < LANGUAGES; language++) {
                product[language] *= next[language];
                if (full) {
                    sums[language] += Math.log(product[language]);
                    product[language] = 1;
                }
            }
        }
        return word.codePointCount(0, word.length());
    }

    /// How likely the letter at {@code i} is in each language: by the longest string that was seen,
    /// and what each longer context yields.
    private void foretell(String edged, int i, double[] next) {
        Arrays.fill(next, 1);
        float[] shares = yields.values();
        for (int before = Math.min(MOST_BEFORE, i); before >= 0; before--) {
            int string = likely.find(LetterTable.key(edged, i - before, i + 1));
            if (string >= 0) {
                multiply(next, likely.values(), string);
                return;
            }
            int context = yields.find(LetterTable.key(edged, i - before, i));
            if (context >= 0) {
                multiply(next, shares, context);
            }
        }
        for (int language = 0; language < LANGUAGES; language++) {
            next[language] /= ALPHABET;
        }
    }

    private static void multiply(double[] next, float[] values, int from) {
        for (int language = 0; language < LANGUAGES; language++) {
            next[language] *= values[from + language];
        }
    }
}
