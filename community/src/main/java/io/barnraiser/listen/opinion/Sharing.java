package io.barnraiser.listen.opinion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who sees what came out, beside the team.
public enum Sharing {
    /// Members, once the question is closed.
    CLOSED,
    /// Members, at any time.
    MEMBERS,
    /// Anybody who has the address.
    EVERYBODY;

    /// As in the database and in keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Sharing> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
