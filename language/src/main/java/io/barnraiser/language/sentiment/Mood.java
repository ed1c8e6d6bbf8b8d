package io.barnraiser.language.sentiment;

/// A score in one word.
public enum Mood {
    NEGATIVE,
    NEUTRAL,
    POSITIVE;

    /// How far from 0 a score must be to be one or the other, as the authors of the rules advise
    /// (2014).
    public static final double BAND = 0.05;

    /// The mood of a score.
    ///
    /// @param compound from -1 to 1
    public static Mood of(double compound) {
        return compound >= BAND ? POSITIVE : compound <= -BAND ? NEGATIVE : NEUTRAL;
    }
}
