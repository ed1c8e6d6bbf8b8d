package io.barnraiser.listen.review;

import io.barnraiser.platform.database.Code;

/// Whether a review counts.
public enum ReviewState {
    /// It does.
    COUNTED,
    /// The same person reviewed the product again later.
    EARLIER,
    /// Its author is no member: somebody of the brand, a program.
    OURS,
    /// A person of the team set it aside.
    ASIDE;

    /// How it is called in addresses, keys of texts and tables.
    public String key() {
        return Code.of(this);
    }
}
