package io.barnraiser.listen.opinion;

import java.util.Locale;

/// Where a question stands.
public enum QuestionState {
    /// Only the team sees it.
    DRAFT,
    /// Members vote and add statements.
    OPEN,
    /// Nothing changes any more; the team may open it again.
    CLOSED;

    /// As in the database and in keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QuestionState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
