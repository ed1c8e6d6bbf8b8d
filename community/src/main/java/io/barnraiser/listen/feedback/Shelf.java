package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Code;
import java.util.Arrays;
import java.util.Optional;

/// Where something that was told lies.
public enum Shelf {
    /// In the queue: somebody of the team is to answer.
    WAITING,
    /// Comes back into the queue later.
    SNOOZED,
    /// Waits with another that says the same.
    MERGED,
    /// Has an answer.
    ANSWERED,
    /// Is none of ours: not from a member, talk among members, or a person said that it waits for
    /// nobody.
    ASIDE;

    /// How it is called in addresses, keys of texts and tables.
    public String key() {
        return Code.of(this);
    }

    /// The shelf of that word; empty where there is none.
    public static Optional<Shelf> of(String word) {
        return Arrays.stream(values()).filter(shelf -> shelf.key().equals(word)).findFirst();
    }
}
