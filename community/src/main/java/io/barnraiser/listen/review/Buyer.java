package io.barnraiser.listen.review;

import io.barnraiser.platform.database.Code;

/// Whether somebody had bought what they review.
public enum Buyer {
    /// An order of theirs with the product was placed before, and not called off.
    BUYER,
    /// Orders of theirs are known, and the product is in none of those placed before.
    OTHER,
    /// No order of theirs is known.
    UNKNOWN;

    /// How it is called in addresses, keys of texts and tables.
    public String key() {
        return Code.of(this);
    }
}
