package io.barnraiser.testbed.setting;

/// How things pass from friend to friend: independent cascades (Goldenberg, Libai and Muller 2001). Whoever shares an
/// article tries each friend once, and each try works with the true probability of that pair.
///
/// @param started cascades started a member and day
/// @param chance typical probability of a pair, in (0, 1)
/// @param inside factor for pairs of one tribe
/// @param unequal standard deviation of the logarithm of a pair's probability
public record Spread(double started, double chance, double inside, double unequal) {

    /// The spread of the presets.
    public static Spread usual() {
        return new Spread(0.003, 0.10, 1.6, 0.6);
    }
}
