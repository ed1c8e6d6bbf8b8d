package io.barnraiser.understand.voice;

import io.barnraiser.platform.database.Code;
import java.util.List;
import java.util.Optional;

/// How a text feels, by the word of somebody of the team. Of a text, never of a person.
public enum Feeling {
    GOOD,
    BAD,
    NEITHER,
    /// It cannot be told from the text.
    CANNOT_TELL,
    /// Nobody said; the text is not asked about again.
    SKIPPED;

    /// Those that say something, by which shares are worked back.
    static final List<Feeling> TOLD = List.of(GOOD, BAD, NEITHER);

    /// Those of which groups have a share.
    static final List<Feeling> SHARED = List.of(GOOD, BAD);

    /// How it is called in keys of texts, forms and tables.
    public String key() {
        return Code.of(this);
    }

    /// The feeling of that word; empty where there is none.
    static Optional<Feeling> of(String word) {
        return Code.find(Feeling.class, word);
    }
}
