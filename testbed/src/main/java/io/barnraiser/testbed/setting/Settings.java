package io.barnraiser.testbed.setting;

import java.time.LocalDate;

/// All that a simulation depends on. The same settings give the same bytes.
///
/// @param seed what chance begins with
/// @param members how many have come by the end, 50 to 10,000,000
/// @param end the day after the last one
/// @param days how many days it lasts, 60 to 1,500; 730 are two years
/// @param stories whether the first cell holds the stories that are worth finding
/// @param crowd who the members are
/// @param habits how often they do things
/// @param care how the team and other members answer
/// @param journey how they move between stages
/// @param spread how things pass from friend to friend
/// @param shop what orders are worth
/// @param bring how many people members bring
/// @param mailing letters and campaigns
/// @param noise what goes wrong on the way
public record Settings(
        long seed,
        long members,
        LocalDate end,
        int days,
        boolean stories,
        Crowd crowd,
        Habits habits,
        Care care,
        Journey journey,
        Spread spread,
        Shop shop,
        Bring bring,
        Mailing mailing,
        Noise noise) {

    /// The fewest members a simulation has.
    public static final long FEWEST = 50;

    /// The most members a simulation has.
    public static final long MOST = 10_000_000;

    /// @throws IllegalArgumentException when the number of members or days is out of range
    public Settings {
        if (members < FEWEST || members > MOST) {
            throw new IllegalArgumentException("members must be %,d to %,d".formatted(FEWEST, MOST));
        }
        if (days < 60 || days > 1_500) {
            throw new IllegalArgumentException("days must be 60 to 1,500");
        }
        if (crowd.cell() < 100 || crowd.tribes() < 2 || crowd.tribes() > 10) {
            throw new IllegalArgumentException("a cell has 100 members or more, and 2 to 10 tribes");
        }
    }

    /// The first day.
    public LocalDate start() {
        return end.minusDays(days);
    }

    /// How many cells there are: the fewest that hold all members.
    public int cells() {
        return Math.toIntExact((members + crowd.cell() - 1) / crowd.cell());
    }

    /// How many members the cell {@code cell} has by the end; cells are filled evenly.
    public int membersOf(int cell) {
        return Math.toIntExact(members * (cell + 1) / cells() - members * cell / cells());
    }

    /// The same with other journeys.
    public Settings with(Journey other) {
        return new Settings(
                seed, members, end, days, stories, crowd, habits, care, other, spread, shop, bring, mailing, noise);
    }
}
