package io.barnraiser.language.appeal;

/// What a message may push with.
///
/// The weights say how much a component counts towards the score of the message; they are assumed, not measured.
public enum Component {
    /// It names a threat, or says what the reader could lose.
    FEAR(0.5),
    /// It offers the sender's own product, or calls to buy. Nothing bad by itself; behind fear it is the pattern.
    SOLUTION(0),
    /// It says that there is little left, or that others are taking it.
    SCARCITY(0.35),
    /// It says that there is no time.
    URGENCY(0.35),
    /// It says that the reader is worse than others.
    INADEQUACY(0.6),
    /// It makes the answer no into something to be ashamed of.
    CONFIRMSHAME(0.9),
    /// It says that the reader owes it to somebody.
    GUILT(0.5);

    private final double weight;

    Component(double weight) {
        this.weight = weight;
    }

    /// @return from 0 to 1
    public double weight() {
        return weight;
    }
}
