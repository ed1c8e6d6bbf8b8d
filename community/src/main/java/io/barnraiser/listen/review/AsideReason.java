package io.barnraiser.listen.review;

import io.barnraiser.platform.database.Code;
import java.util.Optional;

/// Why a review may be set aside. The list is closed, and that somebody does not like the product is
/// not on it.
public enum AsideReason {
    /// The same text by the same people under several names.
    REPEATED,
    /// It is about something else: another product, another shop.
    ELSEWHERE,
    /// It was paid for or rewarded, and does not say so.
    PAID,
    /// By somebody who makes or sells this product, or a rival of it.
    INTERESTED,
    /// It tells who somebody else is, threatens or insults.
    UNLAWFUL,
    /// Somebody tried out whether reviews arrive.
    TRIAL;

    /// How it is called in addresses, keys of texts and tables.
    public String key() {
        return Code.of(this);
    }

    /// The reason of that word; empty where there is none.
    public static Optional<AsideReason> of(String word) {
        return Code.find(AsideReason.class, word);
    }
}
