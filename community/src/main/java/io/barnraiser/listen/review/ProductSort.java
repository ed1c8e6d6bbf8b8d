package io.barnraiser.listen.review;

import io.barnraiser.platform.database.Code;

/// In which order products stand.
public enum ProductSort {
    /// By what their mean is above with a chance of 95 in 100, the highest first.
    BEST("cautious", false),
    /// The same, the lowest first; those of which too little is known are left out.
    WORST("cautious", true),
    /// By how many reviews count.
    MOST("amount", false),
    /// By when the newest was said.
    NEWEST("newest_at", false);

    private final String column;
    private final boolean up;

    ProductSort(String column, boolean up) {
        this.column = column;
        this.up = up;
    }

    /// How it is called in addresses and keys of texts.
    public String key() {
        return Code.of(this);
    }

    String column() {
        return column;
    }

    boolean isUp() {
        return up;
    }

    boolean isWhole() {
        return this == MOST || this == NEWEST;
    }

    /// What a tally is sorted by.
    double value(Tally tally) {
        return switch (this) {
            case BEST, WORST -> tally.cautious();
            case MOST -> tally.amount();
            case NEWEST -> tally.newestAt();
        };
    }
}
