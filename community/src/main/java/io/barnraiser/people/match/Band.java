package io.barnraiser.people.match;

import java.util.Locale;

/// How probable suggestions are, in words.
public enum Band {
    ANY(0, 2),
    /// From 95 in a hundred.
    NEARLY_CERTAIN(0.95, 2),
    /// From 80 in a hundred.
    LIKELY(0.8, 0.95),
    POSSIBLE(0, 0.8);

    private final double least;
    private final double below;

    Band(double least, double below) {
        this.least = least;
        this.below = below;
    }

    double least() {
        return least;
    }

    double below() {
        return below;
    }

    /// As it stands in addresses and messages; empty for any.
    public String word() {
        return this == ANY ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The band that a score lies in.
    public static Band of(double score) {
        return score >= NEARLY_CERTAIN.least ? NEARLY_CERTAIN : score >= LIKELY.least ? LIKELY : POSSIBLE;
    }

    /// The band of this word; any, for all other words.
    static Band read(String word) {
        for (Band band : values()) {
            if (band.word().equals(word)) {
                return band;
            }
        }
        return ANY;
    }
}
