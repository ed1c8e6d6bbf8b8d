package io.barnraiser.listen.opinion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why the team does not show a statement. Its author is told.
public enum Refusal {
    /// Another says the same.
    TWICE,
    /// It cannot be understood, or says two things at once.
    UNCLEAR,
    /// It is not about the question.
    ASIDE,
    /// It attacks people.
    RUDE,
    /// It tells something private of somebody.
    PRIVATE;

    /// As in the database and in keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Refusal> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
