package io.barnraiser.testbed.setting;

/// How many people members bring: a negative binomial (Lloyd-Smith et al. 2005), drawn for each when they come.
///
/// @param mean people brought by a member in their whole life, in [0, 1): at 1 the community would fill itself
/// @param dispersion k, above 0: the smaller, the fewer bring the most
/// @param first days on average from coming to the first invitation
/// @param between days on average between two invitations
/// @param vain invitations that lead to nobody, for each that does
public record Bring(double mean, double dispersion, double first, double between, double vain) {

    /// The invitations of the presets.
    public static Bring usual() {
        return new Bring(0.35, 0.4, 90, 30, 0.5);
    }
}
