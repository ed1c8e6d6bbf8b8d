package io.barnraiser.people.notice;

import java.util.Locale;
import java.util.Optional;

/// How soon a member wants to be mailed what they are told.
public enum Pace {
    /// As it happens.
    AT_ONCE,
    /// At most once in a day, everything together.
    DAILY,
    /// Never: it stands on their page alone. This is a refusal in the ledger of consents.
    NEVER;

    /// The word that is stored and sent in forms.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The pace of that word.
    public static Optional<Pace> of(String word) {
        for (Pace pace : values()) {
            if (pace.word().equals(word)) {
                return Optional.of(pace);
            }
        }
        return Optional.empty();
    }
}
