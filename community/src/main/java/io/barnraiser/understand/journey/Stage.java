package io.barnraiser.understand.journey;

import java.util.Locale;

/// One of the six stages of a relationship with the brand. They are no ladder that everybody climbs: whoever gives
/// feedback need not have bought.
public enum Stage {
    /// They noticed the brand.
    AWARENESS,
    /// They weigh whether to buy.
    CONSIDERATION,
    /// They bought, and kept it.
    PURCHASE,
    /// They said what is good, bad or missing.
    FEEDBACK,
    /// They spoke for the brand to others.
    ADVOCACY,
    /// They do so again and again, and others came because of them.
    EVANGELISM;

    /// From 1 to 6.
    public int number() {
        return ordinal() + 1;
    }

    /// The stage of a number from 1 to 6.
    static Stage of(int number) {
        return values()[number - 1];
    }

    /// How it is called in keys of texts, in addresses and by programs.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
