package io.barnraiser.listen.survey;

import io.barnraiser.platform.database.Code;
import java.util.Arrays;
import java.util.Optional;

/// How a question is answered.
public enum QuestionKind {
    /// With one of several options.
    CHOICE(0, -1),
    /// With a number from 0 to 10: of an intention, so many chances in ten (Juster 1966).
    SCALE(0, 10),
    /// With one to five stars.
    STARS(1, 5),
    /// In one's own words.
    TEXT(0, -1);

    private final int least;
    private final int most;

    QuestionKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /// The least number that is an answer.
    public int least() {
        return least;
    }

    /// The greatest number that is an answer to a question with so many options; less than
    /// {@link #least} for words.
    public int most(int options) {
        return this == CHOICE ? options - 1 : most;
    }

    /// How it is called in forms, keys of texts and tables.
    public String key() {
        return Code.of(this);
    }

    /// The kind of that word; empty where there is none.
    public static Optional<QuestionKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(word)).findFirst();
    }
}
