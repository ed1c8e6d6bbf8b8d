package io.barnraiser.language.kind;

import io.barnraiser.language.Span;
import io.barnraiser.language.rule.Hit;
import io.barnraiser.language.rule.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the model sees of a text: the rules that were found, again where they stand at the beginning, and its words,
/// pairs of words and runs of four letters, hashed (Weinberger et al. 2009). Rules have places of their own, so that
/// no word shares one with them. Words together weigh as much as one rule, however long the text is.
///
/// @param places `[n]` of features, each at most once a group
/// @param values `[n]` what each counts
/// @param sources `[n]` what each was made of
record Features(int[] places, float[] values, List<Source> sources) {

    /// Beyond so many words nothing is read: what somebody wants is said by then.
    static final int MOST_WORDS = 400;

    private static final int RULES = 1 << 14;
    private static final int GRAMS = 1 << 14;

    /// How many places there are.
    static final int SIZE = RULES + GRAMS;

    private static final int BEGINNING = 25;
    private static final int MIDDLE = 100;
    private static final int LETTERS = 4;
    private static final int MULTIPLIER = 0x9E3779B1;

    /// @param name of the rule, or {@link #WORDS}
    record Source(String name, Span span) {}

    static final String WORDS = "words";

    static Features of(Line line, List<Hit> hits) {
        Builder builder = new Builder();
        Set<String> seen = new HashSet<>();
        for (Hit hit : hits) {
            String name = hit.rule().name();
            if (seen.add(name)) {
                builder.add(rule(name), value(hit.first()), new Source(name, hit.span()));
            }
            if (hit.first() < BEGINNING && seen.add(name + '^')) {
                builder.add(rule(name + '^'), 0.5f, new Source(name, hit.span()));
            }
        }
        int rules = builder.places.size();
        for (int at = 0; at < line.size(); at++) {
            words(line, at, builder);
        }
        return builder.build(rules);
    }

    /// What somebody wants stands at the beginning more often than in the middle of a long story.
    private static float value(int first) {
        return first < BEGINNING ? 1 : first < MIDDLE ? 0.5f : 0.25f;
    }

    private static void words(Line line, int at, Builder builder) {
        String word = line.word(at);
        builder.gram(word.hashCode(), line.span(at, at + 1));
        if (at + 1 < line.size() && !line.isStart(at + 1)) {
            builder.gram(31 * word.hashCode() + line.word(at + 1).hashCode() + 7, line.span(at, at + 2));
        }
        if (word.length() > LETTERS) {
            for (int from = 0; from + LETTERS <= word.length(); from++) {
                builder.gram(word.substring(from, from + LETTERS).hashCode() * 17 + 3, line.span(at, at + 1));
            }
        }
    }

    /// The place of a rule.
    static int rule(String name) {
        return (name.hashCode() * MULTIPLIER) >>> 18;
    }

    private static final class Builder {
        private final List<Integer> places = new ArrayList<>();
        private final List<Float> values = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final Set<Integer> known = new HashSet<>();

        void add(int place, float value, Source source) {
            places.add(place);
            values.add(value);
            sources.add(source);
        }

        void gram(int hash, Span span) {
            int place = RULES + ((hash * MULTIPLIER) >>> 18);
            if (known.add(place)) {
                add(place, 1, new Source(WORDS, span));
            }
        }

        Features build(int rules) {
            float scale = (float) (1 / Math.sqrt(Math.max(1, places.size() - rules)));
            float[] scaled = new float[values.size()];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = i < rules ? values.get(i) : values.get(i) * scale;
            }
            return new Features(places.stream().mapToInt(Integer::intValue).toArray(), scaled, List.copyOf(sources));
        }
    }
}
