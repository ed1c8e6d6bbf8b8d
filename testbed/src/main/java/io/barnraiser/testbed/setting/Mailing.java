package io.barnraiser.testbed.setting;

import java.util.List;

/// Letters and campaigns.
///
/// @param subscribes chance in [0, 1] that somebody takes the newsletter on coming
/// @param leaves chance in [0, 1] a month of giving it up
/// @param window days in which a campaign can move somebody
/// @param campaigns in the order of their days
public record Mailing(double subscribes, double leaves, int window, List<Campaign> campaigns) {

    /// A campaign to customers who take the newsletter, with a hold-out drawn by lot.
    ///
    /// @param day of the simulation, from 0
    /// @param name what the team calls it
    /// @param uplift orders that each letter causes on average within the window, in [0, 1]; 0 moves nobody
    /// @param holdout share in (0, 1) who get nothing
    public record Campaign(int day, String name, double uplift, double holdout) {}

    public Mailing {
        campaigns = List.copyOf(campaigns);
    }

    /// The letters of the presets.
    public static Mailing usual() {
        return new Mailing(
                0.6,
                0.015,
                14,
                List.of(
                        new Campaign(150, "spring-layers", 0.06, 0.5),
                        new Campaign(240, "autumn-tour", 0.10, 0.5),
                        new Campaign(330, "winter-sale-countdown", 0.0, 0.5),
                        new Campaign(450, "repair-week", 0.08, 0.5),
                        new Campaign(560, "meet-the-makers", 0.12, 0.5),
                        new Campaign(650, "pack-light", 0.05, 0.5)));
    }
}
