package io.barnraiser.people.match;

/// A word of names, one object for all its places. Its weight is known when the [Lexicon] is complete.
final class Word {

    private final String text;
    private final String skeleton;
    private int count;
    private double weight;

    Word(String text) {
        this.text = text;
        String folded = Folding.skeleton(text);
        this.skeleton = folded.equals(text) ? text : folded;
    }

    /// The folded word.
    String text() {
        return text;
    }

    /// Its {@link Folding#skeleton}.
    String skeleton() {
        return skeleton;
    }

    /// Whether it is only the first letter of a name.
    boolean isInitial() {
        return text.length() == 1 && text.charAt(0) < 128;
    }

    /// In how many names it stands.
    int count() {
        return count;
    }

    /// What it weighs that two names have this word in common: the natural logarithm of one over its frequency.
    double weight() {
        return weight;
    }

    void countOne() {
        count++;
    }

    void weigh(double newWeight) {
        weight = newWeight;
    }
}
