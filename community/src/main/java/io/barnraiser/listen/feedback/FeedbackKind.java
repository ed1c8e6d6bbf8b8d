package io.barnraiser.listen.feedback;

import io.barnraiser.platform.database.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What sort of thing somebody told.
public enum FeedbackKind {
    /// Wants to know something.
    QUESTION,
    /// Something is broken, missing or wrong: also a complaint.
    PROBLEM,
    /// Wants something to be otherwise: an idea.
    WISH,
    /// Says that something is good.
    PRAISE,
    /// Says thank you.
    THANKS,
    /// The first that somebody wrote, answered by nobody, whatever it says.
    NEWCOMER,
    /// In a language that we do not read, or not clear: a person sorts it.
    UNKNOWN,
    /// Nothing that waits for anybody. Only people say so; what is read as such is kept nowhere.
    OTHER;

    /// Those that somebody can choose.
    public static final List<FeedbackKind> CHOICES = List.of(QUESTION, PROBLEM, WISH, PRAISE, THANKS, OTHER);

    /// How it is called in addresses, keys of texts and tables.
    public String key() {
        return Code.of(this);
    }

    /// The kind of that word; empty where there is none.
    public static Optional<FeedbackKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(word)).findFirst();
    }
}
