package io.barnraiser.language.sentiment;

import io.barnraiser.language.text.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Scores one text by the published rules and constants of Hutto and Gilbert (2014).
final class Scorer {

    /// What a negation leaves of a valence.
    static final double NEGATED = -0.74;

    private static final double BOOST = 0.293;
    private static final double[] FADING = {1, 0.95, 0.9};
    private static final double CAPITALS = 0.733;
    private static final double BEFORE_BUT = 0.5;
    private static final double AFTER_BUT = 1.5;
    private static final double SCALE = 15;

    private final String text;
    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final List<Item> items;
    private final double[] valences;
    private final boolean[] verbs;
    private final Sayings sayings;

    Scorer(String text, List<Token> tokens, Lexicon lexicon) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.items = Items.of(text, tokens, lexicon);
        this.valences = new double[items.size()];
        this.verbs = new boolean[items.size()];
        this.sayings = new Sayings(items, lexicon);
    }

    Sentiment.Scored score() {
        for (int i = 0; i < valences.length; i++) {
            begin(i);
        }
        double[] changed = new double[valences.length];
        for (int i = 0; i < valences.length; i++) {
            changed[i] = valences[i] == 0 ? 0 : changed(i);
        }
        turn(changed);
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] != 0) {
                contributions.add(new Contribution(sayings.span(i), changed[i]));
            }
        }
        contributions.addAll(Emphasis.of(text, tokens, Arrays.stream(changed).sum()));
        contributions.sort(Comparator.comparingInt(each -> each.span().start()));
        double sum = contributions.stream().mapToDouble(Contribution::valence).sum();
        return new Sentiment.Scored(sum / Math.sqrt(sum * sum + SCALE), contributions);
    }

    /// The valence of a word by itself.
    private void begin(int i) {
        Item item = items.get(i);
        if (sayings.has(i)) {
            valences[i] = sayings.valence(i);
            verbs[i] = sayings.isVerb(i);
        } else if (item.entry().isPresent() && !isAdverb(i)) {
            valences[i] = item.entry().get().valence();
            verbs[i] = item.entry().get().verb();
        }
    }

    /// Whether a word only strengthens or negates the next: pretty good, damn useful, no problem.
    private boolean isAdverb(int i) {
        boolean changes = is(i, WordClass.MORE) || is(i, WordClass.LESS) || is(i, WordClass.NOT);
        return changes && i + 1 < items.size() && sameClause(i, i + 1) && hasValence(i + 1);
    }

    private boolean hasValence(int i) {
        Item item = items.get(i);
        return sayings.has(i)
                ? sayings.valence(i) != 0
                : !item.sign() && item.entry().isPresent();
    }

    /// Whether a word that belongs to no saying is of a class.
    private boolean is(int i, WordClass kind) {
        return items.get(i).is(kind) && !sayings.has(i);
    }

    private boolean sameClause(int a, int b) {
        return items.get(a).clause() == items.get(b).clause();
    }

    private double changed(int i) {
        double sign = Math.signum(valences[i]);
        double valence = valences[i];
        valence += items.get(i).shouted() ? sign * CAPITALS : 0;
        valence += items.get(i).drawn() ? sign * BOOST : 0;
        boolean negated = verbs[i] && isNegatedBehind(i);
        int first = sayings.first(i);
        for (int distance = 1; distance <= FADING.length && distance <= first; distance++) {
            int other = first - distance;
            if (!sameClause(other, i)) {
                break;
            }
            if (valences[other] == 0) {
                valence += sign * FADING[distance - 1] * boost(other);
            }
            negated |= negates(other, distance);
        }
        return negated ? valence * NEGATED : valence;
    }

    private double boost(int i) {
        double boost = is(i, WordClass.MORE) ? BOOST : is(i, WordClass.LESS) ? -BOOST : 0;
        return boost > 0 && items.get(i).shouted() ? boost + CAPITALS : boost;
    }

    private boolean negates(int i, int distance) {
        if (is(i, WordClass.NOT)) {
            return !(i + 1 < items.size() && is(i + 1, WordClass.ONLY));
        }
        return distance == 1 && is(i, WordClass.REVERSE) && !(i > 0 && is(i - 1, WordClass.KEEP));
    }

    /// In German, a negation stands behind its verb, before or at the end of the clause: das
    /// gefällt mir leider nicht.
    private boolean isNegatedBehind(int i) {
        if (!lexicon.negatesBehind()) {
            return false;
        }
        for (int other = i + 1; other < Math.min(items.size(), i + 6) && sameClause(i, other); other++) {
            if (is(other, WordClass.NOT)) {
                return negates(other, 0);
            }
            if (is(other, WordClass.JOIN)) {
                return false;
            }
        }
        return false;
    }

    /// What stands before a "but" counts half, what stands behind it half more; in its own
    /// sentence, and at its first only.
    private void turn(double[] changed) {
        int turned = -1;
        for (int i = 0; i < items.size(); i++) {
            int sentence = items.get(i).sentence();
            if (sentence != turned && is(i, WordClass.TURN)) {
                turned = sentence;
                for (int other = i - 1; other >= 0 && items.get(other).sentence() == sentence; other--) {
                    changed[other] *= BEFORE_BUT;
                }
                for (int other = i + 1; other < items.size() && items.get(other).sentence() == sentence; other++) {
                    changed[other] *= AFTER_BUT;
                }
            }
        }
    }
}
