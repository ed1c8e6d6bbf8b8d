package io.barnraiser.language.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// For each language, how likely a letter is after up to three before it in its word. The tables are common to all
/// languages, so that a string of letters is looked up once.
final class LetterModels {

    private static final int MOST_BEFORE = 3;
    private static final int BITS = 16;
    private static final int LANGUAGES = Language.values().length;

    /// So many letters a text could hold: what a letter gets that was never seen.
    private static final double ALPHABET = 200;

    /// What stands before and behind a word.
    private static final char EDGE = '_';

    /// How often a string of letters was seen in each language.
    private final Map<Long, float[]> seen = new HashMap<>();

    private final Map<Long, Context> contexts = new HashMap<>();

    private LetterModels() {}

    /// What was seen behind some letters, by language.
    ///
    /// @param letters how many
    /// @param kinds how many different ones
    private record Context(float[] letters, float[] kinds) {
        Context() {
            this(new float[LANGUAGES], new float[LANGUAGES]);
        }
    }

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
                Context context = contexts.computeIfAbsent(key(edged, i - before, i), _ -> new Context());
                float[] counts = seen.computeIfAbsent(key(edged, i - before, i + 1), _ -> new float[LANGUAGES]);
                if (counts[language]++ == 0) {
                    context.kinds()[language]++;
                }
                context.letters()[language]++;
            }
        }
    }

    /// At most four letters, none of which is zero: strings of different lengths have different keys.
    private static long key(String word, int from, int to) {
        long key = 0;
        for (int i = from; i < to; i++) {
            key = key << BITS | word.charAt(i);
        }
        return key;
    }

    /// Adds to {@code sums} the logarithm of how likely {@code word} is in each language.
    ///
    /// @return how many letters it has
    int add(String word, double[] sums) {
        String edged = EDGE + word + EDGE;
        double[] likely = new double[LANGUAGES];
        for (int i = 1; i < edged.length(); i++) {
            Arrays.fill(likely, 1 / ALPHABET);
            for (int before = 0; before <= Math.min(MOST_BEFORE, i); before++) {
                Context context = contexts.get(key(edged, i - before, i));
                if (context == null) {
                    break;
                }
                refine(likely, context, seen.get(key(edged, i - before, i + 1)));
            }
            for (int language = 0; language < LANGUAGES; language++) {
                sums[language] += Math.log(likely[language]);
            }
        }
        return word.codePointCount(0, word.length());
    }

    /// Mixes what was seen behind a longer context with what the shorter ones say, by the share of new letters
    /// that the context had (Witten and Bell 1991).
    private static void refine(double[] likely, Context context, float @Nullable [] counts) {
        for (int language = 0; language < LANGUAGES; language++) {
            float letters = context.letters()[language];
            float kinds = context.kinds()[language];
            if (letters > 0) {
                float count = counts == null ? 0 : counts[language];
                likely[language] = (count + kinds * likely[language]) / (letters + kinds);
            }
        }
    }
}
