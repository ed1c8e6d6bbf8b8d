package io.barnraiser.testbed.setting;

/// What goes wrong on the way.
///
/// @param duplicates share in [0, 1] of events that come twice
/// @param late share in [0, 1] of events that come 1 to 14 days after they happened
/// @param skewed share in [0, 1] of members whose device is up to three hours wrong
/// @param typos share in [0, 1] of addresses and names, outside the shop, that are mistyped
/// @param shared share in [0, 1] of members who use the address of somebody else of their household
/// @param second share in [0, 1] of members who use another address outside the shop
/// @param nicks share in [0, 1] of members whose name in the chat has nothing to do with their name
/// @param spamWaves waves of spam a year in each cell
public record Noise(
        double duplicates,
        double late,
        double skewed,
        double typos,
        double shared,
        double second,
        double nicks,
        double spamWaves) {

    /// The noise of the presets.
    public static Noise usual() {
        return new Noise(0.01, 0.01, 0.02, 0.03, 0.02, 0.10, 0.4, 2);
    }
}
