package io.barnraiser.listen.survey;

import io.barnraiser.platform.database.Code;
import java.util.Arrays;
import java.util.Optional;

/// By what the members are grouped of whom some are drawn: from each group as large a part.
public enum Strata {
    NONE,
    TRIBE,
    STAGE;

    /// The group of those who are in none.
    static final String REST = "";

    /// How it is called in forms, keys of texts and tables.
    public String key() {
        return Code.of(this);
    }

    /// That of the word; empty where there is none.
    public static Optional<Strata> of(String word) {
        return Arrays.stream(values()).filter(one -> one.key().equals(word)).findFirst();
    }
}
