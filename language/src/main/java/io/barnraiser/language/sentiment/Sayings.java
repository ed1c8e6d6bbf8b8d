package io.barnraiser.language.sentiment;

import io.barnraiser.language.Span;
import java.util.Arrays;
import java.util.List;

/// Where in a text sayings stand. The valence of one stands at its last word; of one with a gap,
/// half at either end.
final class Sayings {

    /// Between the verb and its particle.
    private static final int GAP = 7;

    private final List<Item> items;
    private final Lexicon lexicon;

    /// For each word that belongs to one, where that begins; -1 for others.
    private final int[] begins;

    private final double[] valences;
    private final boolean[] verbs;

    Sayings(List<Item> items, Lexicon lexicon) {
        this.items = items;
        this.lexicon = lexicon;
        this.begins = new int[items.size()];
        this.valences = new double[items.size()];
        this.verbs = new boolean[items.size()];
        Arrays.fill(begins, -1);
        for (int i = 0; i < items.size(); i++) {
            if (begins[i] < 0 && !items.get(i).sign()) {
                seek(i);
            }
        }
    }

    boolean has(int i) {
        return begins[i] >= 0;
    }

    double valence(int i) {
        return valences[i];
    }

    boolean isVerb(int i) {
        return verbs[i];
    }

    /// Where that begins which the word belongs to: a saying, or the word itself.
    int first(int i) {
        return has(i) ? begins[i] : i;
    }

    /// All of a saying, or the word itself.
    Span span(int i) {
        return new Span(items.get(first(i)).span().start(), items.get(i).span().end());
    }

    private void seek(int first) {
        for (Saying saying : lexicon.sayings(items.get(first).word())) {
            int last = first + saying.adjacent() - 1;
            if (last < items.size() && isAt(saying, first)) {
                if (!saying.gap()) {
                    take(first, last, saying.valence());
                    return;
                }
                int particle = particle(saying, last);
                if (particle >= 0) {
                    take(first, last, saying.valence() / 2);
                    take(particle, particle, saying.valence() / 2);
                    verbs[last] = true;
                    return;
                }
            }
        }
    }

    private boolean isAt(Saying saying, int first) {
        for (int place = 0; place < saying.adjacent(); place++) {
            Item item = items.get(first + place);
            boolean fits = saying.words().get(place).contains(item.word()) && begins[first + place] < 0;
            if (!fits || item.clause() != items.get(first).clause()) {
                return false;
            }
        }
        return true;
    }

    private void take(int first, int last, double valence) {
        for (int i = first; i <= last; i++) {
            begins[i] = first;
        }
        valences[last] = valence;
    }

    /// Where the last word stands that ends the clause; -1 when it does not.
    private int particle(Saying saying, int verb) {
        int farthest = Math.min(items.size() - 1, verb + GAP + 1);
        for (int i = verb + 1;
                i <= farthest && items.get(i).clause() == items.get(verb).clause();
                i++) {
            if (begins[i] < 0 && saying.words().getLast().contains(items.get(i).word()) && endsClause(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean endsClause(int i) {
        return i + 1 == items.size()
                || items.get(i + 1).clause() != items.get(i).clause()
                || items.get(i + 1).is(WordClass.JOIN);
    }
}
