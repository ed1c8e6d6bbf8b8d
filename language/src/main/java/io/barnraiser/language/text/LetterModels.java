package io.barnraiser.language.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// For each language, how likely a letter is after up to three before it in its word. The tables are common to all
/// languages, so that a string of letters is looked up once.
final class LetterModels {

    private static final int MOST_BEFORE = 3;
    private static final int LANGUAGES = Language.values().length;

    /// So many letters a text could hold: what a letter gets that was never seen.
    private static final double ALPHABET = 200;

    /// What stands before and behind a word.
    private static final char EDGE = '_';

    /// So many likelihoods are multiplied before their logarithm is taken; more could come too near to 0.
    private static final int FACTORS = 32;

    /// By string: how often it was seen in each language.
    private final LetterTable seen = new LetterTable(LANGUAGES);

    /// By context: how many letters were seen behind it in each language, then how many different ones.
    private final LetterTable contexts = new LetterTable(2 * LANGUAGES);

    private LetterModels() {}

    static LetterModels load() {
        LetterModels models = new LetterModels();
        for (Language language : Language.values()) {
            String sample = read("sample/" + language.code() + ".txt");
            for (Token token : Tokens.of(sample)) {
                if (token.is(TokenKind.WORD)) {
                    models.learn(Stems.fold(token.of(sample)), language.ordinal());
                }
            }
        }
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

    private void learn(String word, int language) {
        String edged = EDGE + word + EDGE;
        for (int i = 1; i < edged.length(); i++) {
            for (int before = 0; before <= Math.min(MOST_BEFORE, i); before++) {
                int context = contexts.place(LetterTable.key(edged, i - before, i));
                int string = seen.place(LetterTable.key(edged, i - before, i + 1));
                if (seen.values()[string + language]++ == 0) {
                    contexts.values()[context + LANGUAGES + language]++;
                }
                contexts.values()[context + language]++;
            }
        }
    }

    /// Adds to {@code sums} the logarithm of how likely {@code word} is in each language.
    ///
    /// @return how many letters it has
    int add(String word, double[] sums) {
        String edged = EDGE + word + EDGE;
        double[] product = new double[LANGUAGES];
        double[] likely = new double[LANGUAGES];
        Arrays.fill(product, 1);
        for (int i = 1; i < edged.length(); i++) {
            foretell(edged, i, likely);
            boolean full = i % FACTORS == 0 || i == edged.length() - 1;
            for (int language = 0; language < LANGUAGES; language++) {
                product[language] *= likely[language];
                if (full) {
                    sums[language] += Math.log(product[language]);
                    product[language] = 1;
                }
            }
        }
        return word.codePointCount(0, word.length());
    }

    /// How likely the letter at {@code i} is in each language: what was seen behind a longer context is mixed with what the
    /// shorter ones say, by the share of new letters that the context had (Witten and Bell 1991).
    private void foretell(String edged, int i, double[] likely) {
        Arrays.fill(likely, 1 / ALPHABET);
        float[] behind = contexts.values();
        float[] strings = seen.values();
        for (int before = 0; before <= Math.min(MOST_BEFORE, i); before++) {
            int context = contexts.find(LetterTable.key(edged, i - before, i));
            if (context < 0) {
                return;
            }
            int string = seen.find(LetterTable.key(edged, i - before, i + 1));
            for (int language = 0; language < LANGUAGES; language++) {
                float letters = behind[context + language];
                float kinds = behind[context + LANGUAGES + language];
                float count = string < 0 ? 0 : strings[string + language];
                if (letters > 0) {
                    likely[language] = (count + kinds * likely[language]) / (letters + kinds);
                }
            }
        }
    }
}
