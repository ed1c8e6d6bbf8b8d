package io.barnraiser.testbed.setting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Ready sets of knobs.
public enum Preset {
    /// 200 members in four tribes: small enough to read.
    TINY(200),
    /// 3,000 members in eight tribes, with the stories.
    DEMO(3_000),
    /// A million members in a few hundred cells.
    MILLION(1_000_000),
    /// 3,000 members under whom estimates suffer: tribes that mix and drift, few addresses in common, stronger
    /// self-selection, more noise.
    HARD(3_000);

    private static final int TWO_YEARS = 730;

    private final long members;

    Preset(long members) {
        this.members = members;
    }

    /// How many members it has where nobody says otherwise.
    public long members() {
        return members;
    }

    /// Its name in commands: {@code tiny}.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The preset of that name.
    public static Optional<Preset> find(String word) {
        return Arrays.stream(values())
                .filter(preset -> preset.word().equals(word))
                .findFirst();
    }

    /// The settings for {@code size} members and two years that end before {@code end}.
    public Settings settings(long seed, long size, LocalDate end) {
        return new Settings(
                seed,
                size,
                end,
                TWO_YEARS,
                this != TINY,
                crowd(),
                Habits.usual(),
                Care.usual(),
                Journey.usual(),
                Spread.usual(),
                Shop.usual(),
                Bring.usual(),
                Mailing.usual(),
                this == HARD ? new Noise(0.04, 0.05, 0.10, 0.10, 0.06, 0.35, 0.8, 6) : Noise.usual());
    }

    private Crowd crowd() {
        return switch (this) {
            case TINY -> new Crowd(3_000, 4, 0.10, 0.01, 0.80, 4, 0.30, 0.0, 0.9, 0.01);
            case DEMO, MILLION -> Crowd.usual();
            case HARD -> new Crowd(3_000, 10, 0.10, 0.04, 0.60, 4, 0.50, -0.5, 1.4, 0.03);
        };
    }
}
