package io.barnraiser.testbed.setting;

import java.util.Locale;

/// Where somebody truly stands with the brand. The order of the first six is that of the journey; nobody has to pass
/// through all of them.
public enum Stage {
    /// Knows of the brand and looks now and then.
    AWARENESS,
    /// Weighs whether to buy.
    CONSIDERATION,
    /// Buys.
    PURCHASE,
    /// Tells the brand what they think.
    FEEDBACK,
    /// Tells others.
    ADVOCACY,
    /// Tells others again and again, and brings people.
    EVANGELISM,
    /// Silent: emits nothing at all.
    DORMANT;

    /// Its word in the truth: {@code purchase}.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
